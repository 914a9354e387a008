package dev.soroka.filter.personal.judge;

import static dev.soroka.filter.personal.judge.Judging.digest;
import static dev.soroka.filter.personal.judge.Judging.gathering;
import static dev.soroka.filter.personal.judge.Judging.held;
import static dev.soroka.filter.personal.judge.Judging.priority;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.soroka.common.contract.Audience;
import dev.soroka.common.contract.Notification.Occasion;
import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.contract.Priority;
import dev.soroka.testkit.Items;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What becomes of an item, and which of several watches decides it. Items come at noon UTC. */
class JudgementTest {
  private final Judging given = new Judging();

  @Test
  void tellsNothingTwice() {
    given.comes(Items.titled("Java"), 3);

    var again = given.comes(Items.titled("Java"), 3);

    assertThat(again.reason()).isEqualTo(Reason.ALREADY_SEEN);
    assertThat(again.message()).isEmpty();
  }

  @Test
  void tellsNoEarlierRevisionAfterALaterOne() {
    given.comes(Items.titled("Java").changedFrom(Items.titled("Jawa").item()), 3);

    var late = given.comes(Items.titled("Jawa"), 3);

    assertThat(late.reason()).isEqualTo(Reason.ALREADY_SEEN);
    assertThat(late.details()).isEqualTo(Map.of("revision", "2"));
  }

  @Test
  void editsTheMessageAboutAnEarlierRevisionWhateverElseHolds() {
    given.comes(Items.titled("Jawa"), 3);

    var later =
        given
            .paused(true)
            .quiet("00:00", "23:59")
            .comes(Items.titled("Java").changedFrom(Items.titled("Jawa").item()), 4);

    assertThat(later.reason()).isEqualTo(Reason.EDITED);
    assertThat(later.message().orElseThrow().key()).isEqualTo("item:1");
    assertThat(later.message().orElseThrow().shown().revision()).isEqualTo(2);
    assertThat(later.message().orElseThrow().watches())
        .extracting(watch -> watch.watch())
        .containsExactly(3L, 4L);
  }

  @Test
  void growsTheMessageWhenTheSameOfferAppearsElsewhere() {
    given.comes(Items.titled("Java").id(5), 3);

    var twin = given.comes(Items.titled("Java!").id(9).group(5), 3);
    var third = given.comes(Items.titled("JAVA").id(12).group(5), 3);

    assertThat(twin.reason()).isEqualTo(Reason.EDITED);
    assertThat(third.message().orElseThrow().key()).isEqualTo("item:5");
    assertThat(third.message().orElseThrow().shown().item()).isEqualTo(5);
    assertThat(third.message().orElseThrow().twins())
        .extracting(ItemRef::item)
        .containsExactly(9L, 12L);
  }

  @Test
  void tellsATwinThatAnotherWatchWants() {
    given.comes(Items.titled("Java").id(5), 3);

    var twin = given.comes(Items.titled("Kotlin").id(9).group(5), 3, 4);

    assertThat(twin.reason()).isEqualTo(Reason.NOW);
    assertThat(twin.message().orElseThrow().key()).isEqualTo("item:9");
    assertThat(twin.details()).containsEntry("watch:3", "edited").containsEntry("watch:4", "now");
  }

  @Test
  void namesATwinOnceHoweverOftenItChanges() {
    given.comes(Items.titled("Java").id(5), 3);
    given.comes(Items.titled("Java!").id(9).group(5), 3);
    var changed = Items.titled("Java!!").changedFrom(Items.titled("Java!").item()).id(9).group(5);

    var again = given.comes(changed, 3);

    assertThat(again.message().orElseThrow().twins()).containsExactly(ItemRef.of(changed.stored()));
  }

  @Test
  void tellsNothingToThosePaused() {
    assertThat(given.paused(true).comes(Items.titled("Java"), 3).reason()).isEqualTo(Reason.PAUSED);
  }

  @Test
  void waitsForTheEndOfQuietHours() {
    var night = given.quiet("11:00", "13:30").comes(Items.titled("Java"), 3);

    assertThat(night.reason()).isEqualTo(Reason.HELD_BY_QUIET_HOURS);
    assertThat(night.details()).containsEntry("until", "2026-03-02T13:30:00Z");
    assertThat(night.waiting().orElseThrow().window().key().occasion())
        .isEqualTo(Occasion.QUIET_HOURS);
  }

  @Test
  void gathersFromTheFirstMatchOn() {
    given.watch(3, gathering(Duration.ofMinutes(5)));

    var first = given.comes(Items.titled("ABC").id(1), 3);
    var second = given.after(Duration.ofMinutes(4)).comes(Items.titled("DEF").id(2), 3);

    assertThat(List.of(first, second)).extracting(Ruling::reason).containsOnly(Reason.GATHERING);
    assertThat(second.waiting().orElseThrow().window().dueAt())
        .isEqualTo(Items.TIME.plusSeconds(300));
  }

  @Test
  void waitsForTheNextDigest() {
    var ruling = given.watch(3, digest()).in("Europe/Moscow").comes(Items.titled("Java"), 3);

    assertThat(ruling.reason()).isEqualTo(Reason.DIGEST);
    assertThat(ruling.details()).containsEntry("until", "2026-03-02T16:00:00Z");
  }

  @Test
  void holdsWhatRestsOnUnknownNumbersUntilTheyAreKnown() {
    given.watch(3, held());
    var unknown = Items.titled("ABC").subject("ABC").missing("budget");

    var first = given.come(List.of(given.incomplete(unknown, 3))).getFirst();
    var complete = given.comes(Items.titled("ABC").subject("ABC").changedFrom(unknown.item()), 3);

    assertThat(first.reason()).isEqualTo(Reason.DIGEST);
    assertThat(first.details()).containsEntry("unknown", "budget");
    assertThat(complete.reason()).isEqualTo(Reason.NOW);
    assertThat(complete.supersedes()).isTrue();
  }

  @Test
  void tellsWhatIsBetterOfSeveralWatches() {
    var ruling =
        given
            .watch(3, digest())
            .watch(4, gathering(Duration.ofMinutes(5)))
            .comes(Items.titled("Java").subject("java"), 3, 4, 5);

    assertThat(ruling.reason()).isEqualTo(Reason.NOW);
    assertThat(ruling.details())
        .isEqualTo(Map.of("watch:3", "digest", "watch:4", "gathering", "watch:5", "now"));
    assertThat(ruling.cooldowns())
        .extracting(cooldown -> cooldown.key().watch())
        .containsExactly(5L);
  }

  @Test
  void waitsInOneWindowOnlyAlthoughTwoWatchesGather() {
    var ruling =
        given
            .watch(3, gathering(Duration.ofMinutes(9)))
            .watch(4, gathering(Duration.ofMinutes(5)))
            .comes(Items.titled("Java"), 3, 4);

    assertThat(ruling.waiting().orElseThrow().window().key())
        .isEqualTo(new Window.Key(Occasion.GATHERED, 4));
  }

  @Test
  void tellsOneRecipientOnlyWhateverElseHolds() {
    var order = Items.titled("Your order").audience(Audience.only(1));
    given.paused(true).limit(0);

    assertThat(given.comes(order).reason()).isEqualTo(Reason.NOW);
    assertThat(given.comes(order).reason()).isEqualTo(Reason.ALREADY_SEEN);
  }

  @Test
  void callsAnAlertWhatIsUrgent() {
    given.watch(3, priority(Priority.CRITICAL)).watch(4, priority(Priority.HIGH));

    assertThat(LongStream.of(3, 4, 5).mapToObj(this::urgency))
        .containsExactly(Urgency.ALERT, Urgency.ALERT, Urgency.ORDINARY);
    assertThat(given.fromStream().comes(Items.titled("Swap").id(9), 5).urgency())
        .isEqualTo(Urgency.ALERT);
  }

  @Test
  void tellsTheMostImportantFirstWhenNotAllCanBeTold() {
    given.watch(4, priority(Priority.HIGH)).limit(3).likes(6, 0.9);

    var rulings =
        given.come(
            List.of(
                given.arrival(Items.titled("Any").id(5), 3),
                given.arrival(Items.titled("Liked").id(6), 3),
                given.arrival(Items.titled("Rich").id(7).number("budget", "9000", "USD"), 3),
                given.arrival(Items.titled("Urgent").id(8), 4)));

    assertThat(rulings)
        .extracting(ruling -> ruling.arrival().item().id(), Ruling::reason)
        .containsExactly(
            tuple(8L, Reason.NOW),
            tuple(7L, Reason.NOW),
            tuple(6L, Reason.NOW),
            tuple(5L, Reason.OVER_LIMIT));
  }

  @Test
  void keepsTheRevisionsOfAnItemInTheirOrder() {
    var before = Items.titled("Java").id(5).number("budget", "1", "USD");
    var after =
        Items.titled("Java").id(5).number("budget", "900", "USD").changedFrom(before.item());

    var rulings = given.come(List.of(given.arrival(after, 3), given.arrival(before, 3)));

    assertThat(rulings).extracting(Ruling::reason).containsExactly(Reason.NOW, Reason.EDITED);
  }

  @Test
  void hasRoomAgainWhenTheOldestIsTenMinutesAgo() {
    given.limit(2);
    given.comes(Items.titled("A").id(1), 3);
    given.after(Duration.ofMinutes(4)).comes(Items.titled("B").id(2), 3);

    var third = given.after(Duration.ofMinutes(1)).comes(Items.titled("C").id(3), 3);

    assertThat(third.reason()).isEqualTo(Reason.OVER_LIMIT);
    assertThat(Instant.parse(third.details().get("until")))
        .isEqualTo(Items.TIME.plus(Duration.ofMinutes(10)));
    assertThat(third.details()).containsEntry("limit", "2");
  }

  private Urgency urgency(long watch) {
    return given.comes(Items.titled("Java").id(watch), watch).urgency();
  }
}
