package dev.soroka.filter.why;

import static dev.soroka.testkit.Watches.watch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.soroka.common.api.FilterApi.Decided;
import dev.soroka.common.api.FilterApi.WatchVerdict;
import dev.soroka.common.api.FilterApi.Why;
import dev.soroka.common.contract.Audience;
import dev.soroka.common.contract.Ban;
import dev.soroka.common.contract.MatchReason;
import dev.soroka.common.contract.Watch;
import dev.soroka.common.ops.Problem;
import dev.soroka.filter.blacklist.Blacklist;
import dev.soroka.filter.engine.Queries;
import dev.soroka.filter.others.ItemsInMemory;
import dev.soroka.filter.others.WatchesInMemory;
import dev.soroka.testkit.Items;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainingTest {
  private static final Decided COOLING =
      new Decided(1, 10, 5, 1, "COOLDOWN", Items.TIME, Map.of("until", "12:05"));

  private final ItemsInMemory items = new ItemsInMemory();
  private final WatchesInMemory watches = new WatchesInMemory();
  private final Blacklist blacklist = new Blacklist(new SimpleMeterRegistry());
  private final Explanations explanations =
      new Explaining(
          items,
          watches,
          blacklist,
          new Queries(),
          (subscriber, item, _) ->
              subscriber == 10 && item != null && item == 5 ? List.of(COOLING) : List.of());

  @BeforeEach
  void storeAnOffer() {
    items.put(
        Items.titled("Junior Java developer")
            .text("Spring, remote")
            .number("budget", "400", "USD")
            .missing("apr")
            .id(5)
            .stored());
  }

  @Test
  void refusesAnItemThatIsNotThere() {
    assertThatThrownBy(() -> explanations.of(10, 6))
        .isInstanceOf(Problem.class)
        .hasMessage("There is no item 6");
  }

  @Test
  void saysThatSomebodyMayNotSeeTheItem_andNothingOfWhatItSays() {
    items.put(Items.titled("Secret").id(7).audience(Audience.of(List.of(20L))).silent().stored());

    watches.put(watch(1, 10, "secret"));

    var why = explanations.of(10, 7);

    assertThat(why).isEqualTo(new Why(null, false, true, null, List.of(), List.of()));
    assertThat(explanations.of(20, 7).visible()).isTrue();
  }

  @Test
  void namesTheBanThatHoldsItBackNow() {
    var ban = new Ban(3, Ban.Kind.AUTHOR, "acme", "does not pay");
    items.put(Items.titled("Java").id(8).label("author", "ACME").stored());
    blacklist.put(ban);

    assertThat(explanations.of(10, 8).ban()).isEqualTo(ban);
    assertThat(explanations.of(10, 5).ban()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "java kotlin, kotlin",
        "kotlin OR scala, kotlin; scala",
        "java -junior, -junior",
        "java -(junior OR senior), -junior",
        "java -(junior spring), -(junior spring)",
        "-(-remote OR junior), -junior",
        "java (kotlin OR budget>=500), kotlin; budget>=500",
        "java budget>=500USD -junior, budget>=500USD; -junior",
        "java -(-kotlin budget<500), -(-kotlin budget<500)",
        "\"java spring\", \"java spring\"",
        "title:spring java, title:spring"
      })
  void namesTheTermsThatTheItemFails(String query, String unmet) {
    watches.put(watch(1, 10, query));

    var verdict = explanations.of(10, 5).watches().getFirst();

    assertThat(verdict.matches()).isFalse();
    assertThat(verdict.unmet()).containsExactly(unmet.split("; "));
  }

  @Test
  void namesTheWordsThatMatched() {
    watches.put(watch(1, 10, "developers spring kotlin"));
    watches.put(watch(2, 10, "developers apr>5"));

    var verdicts = explanations.of(10, 5).watches();

    assertThat(verdicts)
        .extracting(WatchVerdict::matches, WatchVerdict::incomplete)
        .containsExactly(tuple(false, false), tuple(true, true));
    assertThat(verdicts.getFirst().reasons())
        .containsExactly(
            new MatchReason("developers", "title", "developer"),
            new MatchReason("spring", "text", "Spring"));
  }

  @Test
  void goesThroughAllWatchesOfTheSubscriberAndNoOthers() {
    LongStream.rangeClosed(1, 250).forEach(id -> watches.put(watch(id, 10, "java")));
    watches.put(watch(251, 20, "java"));
    watches.put(new Watch(252, 10, "asleep", "java", false));

    var verdicts = explanations.of(10, 5).watches();

    assertThat(verdicts).hasSize(251).allMatch(WatchVerdict::matches);
    assertThat(verdicts.getLast().active()).isFalse();
  }

  @Test
  void endsWithWhatWasDecidedAndWhy() {
    assertThat(explanations.of(10, 5).decisions()).containsExactly(COOLING);
    assertThat(explanations.of(20, 5).decisions()).isEmpty();
  }
}
