package dev.soroka.filter.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Measures what docs/matching.md says of the taste. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TasteMeasurementTest {
  private static final Path PAGE = Path.of("..", "docs", "matching.md");

  private Measurement random;
  private Measurement newest;
  private Measurement taste;

  @BeforeAll
  void measure() {
    random = Measurement.of(_ -> Measurement.Order.RANDOM);
    newest = Measurement.of(_ -> Measurement.Order.NEWEST);
    taste = Measurement.of(ratings -> Measurement.Order.by(Model.of(ratings)));
  }

  @Test
  void putsTwiceAsManyGoodOffersOnTopAsTheNewestFirst() {
    assertThat(taste.precision(1, Measurement.DAYS))
        .isGreaterThan(2 * newest.precision(1, Measurement.DAYS))
        .isGreaterThan(2 * random.precision(1, Measurement.DAYS));
    assertThat(taste.gain(1, Measurement.DAYS)).isGreaterThan(2 * newest.gain(1, Measurement.DAYS));
  }

  @Test
  void noticesThatATasteHasChanged() {
    int weekLater = Measurement.CHANGE + 7;

    assertThat(taste.precision(weekLater, Measurement.DAYS))
        .isGreaterThan(2 * newest.precision(weekLater, Measurement.DAYS));
  }

  @Test
  void bringsWhatThePageSays() throws IOException {
    assertRow("at random", random);
    assertRow("newest first", newest);
    assertRow("by taste", taste);
  }

  /** Whoever improves how words are read may move a figure a little without changing the page. */
  private static void assertRow(String order, Measurement measured) throws IOException {
    var figures = figures(order);
    var now = now(measured);
    assertThat(figures).hasSameSizeAs(now);
    for (int i = 0; i < now.length; i++) {
      assertThat(now[i]).as(order + ", column " + i).isCloseTo(figures[i], within(0.03));
    }
  }

  private static double[] now(Measurement measured) {
    int end = Measurement.DAYS;
    int change = Measurement.CHANGE;
    return new double[] {
      measured.precision(1, 5),
      measured.precision(5, change),
      measured.precision(change, change + 7),
      measured.precision(change + 7, end),
      measured.precision(1, end),
      measured.gain(1, end)
    };
  }

  private static double[] figures(String order) throws IOException {
    var start = "| " + order + " |";
    var row = Files.readAllLines(PAGE).stream().filter(line -> line.startsWith(start)).findFirst();
    return Stream.of(row.orElseThrow().substring(start.length()).split("\\|"))
        .mapToDouble(cell -> Double.parseDouble(cell.strip()))
        .toArray();
  }
}
