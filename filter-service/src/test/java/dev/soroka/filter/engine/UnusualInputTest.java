package dev.soroka.filter.engine;

import static dev.soroka.testkit.Watches.watch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Audience;
import dev.soroka.filter.source.SourceKinds;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries and items that nobody planned for. */
class UnusualInputTest {
  private final WatchIndex index = new WatchIndex(new SimpleMeterRegistry());

  @ParameterizedTest
  @ValueSource(strings = {"the of and", "-the -of", "\"to be or not to be\"", "и в на"})
  void treatsTheCommonestWordsAsWords(String query) {
    index.put(watch(1, 10, query));

    var without = Items.titled("Nothing").stored();
    assertThat(Found.in(index, without).keySet())
        .isEqualTo(Found.plainlyIn(index, index.analyse(without)).keySet());
    assertThat(Found.in(index, without).isEmpty()).isEqualTo(!query.startsWith("-"));
  }

  @Test
  void tellsOnceOfAWatchWithFiftyBeginningsOfOneLetter() {
    var letters =
        IntStream.range(0, 50)
            .mapToObj(i -> (char) ((i < 26 ? 'a' : 'а' - 26) + i) + "*")
            .collect(Collectors.joining(" OR "));
    index.put(watch(1, 10, letters));

    assertThat(Found.in(index, Items.titled("Zebra and антилопа and bear").stored()))
        .containsOnlyKeys(1L);
    assertThat(Found.in(index, Items.titled("北京").stored())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10_000, 100_000})
  void matchesItemsOfAnyLength(int words) {
    index.put(watch(1, 10, "\"first words\""));
    index.put(watch(2, 10, "word7 -missing"));
    var text =
        IntStream.range(0, words).mapToObj(i -> "word" + i % 500).collect(Collectors.joining(" "));
    var item = Items.titled("First words").text(text).stored();

    assertThat(Found.in(index, item).keySet()).isEqualTo(words == 0 ? Set.of(1L) : Set.of(1L, 2L));
  }

  @ParameterizedTest
  @CsvSource({
    "0, price>=0, true",
    "-0.0, price>=0, true",
    "-5, price<0, true",
    "-5, price>-5, false",
    "1E+1000000, price>1B, true",
    "1E-1000000, price>0, true",
    "-1E+1000000, price<0, true",
    "0.1, price=0.1, true",
    "0.10000000000000000001, price=0.1, false",
    "0.10000000000000000001, price>0.1, true",
    "9007199254740993, price>9007199254740992, true",
    "9007199254740993, price=9007199254740993, true",
    "9007199254740992, price<9007199254740993, true",
    "100, price!=100, false"
  })
  void comparesNumbersExactly(String number, String query, boolean matches) {
    index.put(watch(1, 10, query));
    var item = Items.titled("Token").number("price", number, null).stored();

    assertThat(Found.in(index, item).containsKey(1L)).isEqualTo(matches);
    assertThat(Asked.query(query).in(item).matches()).isEqualTo(matches);
  }

  @Test
  void leavesOpenARangeThatNoNumberIsInWhileTheNumberIsMissing() {
    index.put(watch(1, 10, "price>=500 price<=100"));

    assertThat(Found.in(index, Items.titled("Pool").missing("price").stored()))
        .containsEntry(1L, Verdict.UNKNOWN);
    assertThat(Found.in(index, Items.titled("Pool").number("price", "300", null).stored()))
        .isEmpty();
  }

  @Test
  void matchesAnItemInALanguageThatNobodyKnows() {
    index.put(watch(1, 10, "-lang:ru"));
    index.put(watch(2, 10, "ქართული"));

    assertThat(Found.in(index, Items.titled("ქართული ენა").stored())).containsOnlyKeys(1L, 2L);
  }

  @Test
  void keepsOnlyTheWatchesAndRecipientsOfItsPartition() {
    var partition = new Partition(3, 1);
    var part = new WatchIndex(partition, new SimpleMeterRegistry());
    LongStream.range(0, 9).forEach(id -> part.put(watch(id, id, "java")));
    var offering =
        new Offering(
            part,
            partition,
            new SourceKinds(),
            SettableClock.at(Items.TIME),
            new SimpleMeterRegistry());

    assertThat(Found.in(part, Items.titled("Java").stored())).containsOnlyKeys(1L, 4L, 7L);
    assertThat(offering.matches(Items.titled("Java").audience(Audience.only(5)).stored()))
        .isEmpty();
    assertThat(offering.matches(Items.titled("Java").audience(Audience.only(4)).stored()))
        .hasSize(1);
  }
}
