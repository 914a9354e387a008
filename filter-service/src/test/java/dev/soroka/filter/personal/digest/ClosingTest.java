package dev.soroka.filter.personal.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Mute;
import dev.soroka.common.contract.Notification.Occasion;
import dev.soroka.common.contract.Preferences;
import dev.soroka.common.contract.Preferences.Quiet;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.testkit.Subscribers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a window is told. */
class ClosingTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void goesWithASubscriberWhoWasErased() {
    assertThat(Closing.of(opened(Occasion.QUIET_HOURS, NOON), Optional.empty(), NOON))
        .isEqualTo(new Closing.Goes());
  }

  @Test
  void waitsForThosePausedAndForChatsThatAreClosed() {
    var digest = opened(Occasion.OVER_LIMIT, NOON.minusSeconds(900));
    var again = new Closing.Waits(NOON.plusSeconds(60), digest.dueAt());

    assertThat(Closing.of(digest, Optional.of(Subscribers.paused(1)), NOON)).isEqualTo(again);
    assertThat(Closing.of(digest, Optional.of(closed()), NOON)).isEqualTo(again);
  }

  @Test
  void waitsWhileEverythingIsMuted() {
    var everything = new Mute(Mute.Kind.EVERYTHING, "", NOON.plusSeconds(1));
    var muted = subscriber("UTC", null, List.of(everything));
    var digest = opened(Occasion.OVER_LIMIT, NOON.minusSeconds(900));

    assertThat(Closing.of(digest, Optional.of(muted), NOON)).isInstanceOf(Closing.Waits.class);
    assertThat(Closing.of(digest, Optional.of(muted), NOON.plusSeconds(1)))
        .isInstanceOf(Closing.Tells.class);
  }

  @Test
  void waitsForTheEndOfQuietHoursWhateverItIs() {
    var quiet = subscriber("UTC", new Quiet(LocalTime.of(11, 0), LocalTime.of(12, 3)), List.of());
    var end = NOON.plus(Duration.ofMinutes(3));

    for (var occasion : Occasion.values()) {
      var digest = opened(occasion, NOON.minus(Duration.ofDays(2)));
      assertThat(Closing.of(digest, Optional.of(quiet), NOON))
          .isEqualTo(new Closing.Waits(end, end));
      assertThat(Closing.of(digest, Optional.of(quiet), end)).isInstanceOf(Closing.Tells.class);
    }
  }

  @Test
  void comesAtTheDigestTimeOfTheNewZoneWhenThatIsEarlier() {
    var digest = opened(Occasion.SCHEDULED, NOON);
    var losAngeles = Optional.of(subscriber("America/Los_Angeles", null, List.of()));
    var nine = Instant.parse("2026-03-02T17:00:00Z");

    assertThat(Closing.of(digest, losAngeles, nine.minusSeconds(1)))
        .isEqualTo(new Closing.Waits(nine, nine));
    assertThat(Closing.of(digest, losAngeles, nine)).isInstanceOf(Closing.Tells.class);
  }

  @Test
  void comesAtTheDigestTimeOfTheNewZoneWhenThatIsLater() {
    var digest = opened(Occasion.SCHEDULED, NOON);
    var tokyo = Optional.of(subscriber("Asia/Tokyo", null, List.of()));
    var evening = NOON.plus(Duration.ofHours(7));
    var nine = Instant.parse("2026-03-03T00:00:00Z");

    assertThat(Closing.of(digest, tokyo, evening))
        .isEqualTo(new Closing.Waits(evening.plus(Closing.LOOK), nine));
    assertThat(Closing.of(digest, tokyo, nine)).isInstanceOf(Closing.Tells.class);
  }

  @Test
  void isToldAtOnceWhenItIsNoLongerQuietInTheNewZone() {
    var night = new Quiet(LocalTime.of(23, 0), LocalTime.of(7, 0));
    var digest = opened(Occasion.QUIET_HOURS, Instant.parse("2026-03-02T23:30:00Z"));
    var now = Instant.parse("2026-03-03T01:00:00Z");

    assertThat(Closing.of(digest, Optional.of(subscriber("UTC", night, List.of())), now))
        .isInstanceOf(Closing.Waits.class);
    assertThat(Closing.of(digest, Optional.of(subscriber("Asia/Tokyo", night, List.of())), now))
        .isInstanceOf(Closing.Tells.class);
  }

  @Test
  void isNotHeldForeverByAClockThatWasWrong() {
    for (var occasion : Occasion.values()) {
      var digest = opened(occasion, NOON.plus(Duration.ofDays(400)));

      assertThat(Closing.of(digest, Optional.of(Subscribers.subscriber(1)), NOON))
          .isInstanceOf(Closing.Tells.class);
    }
  }

  @Test
  void isLookedAtNowAndThen() {
    var digest = opened(Occasion.SCHEDULED, NOON);

    assertThat(Closing.of(digest, Optional.of(Subscribers.subscriber(1)), NOON.plusSeconds(30)))
        .isEqualTo(
            new Closing.Waits(
                NOON.plusSeconds(30).plus(Closing.LOOK), NOON.plus(Duration.ofHours(7))));
  }

  private static OpenDigest opened(Occasion occasion, Instant at) {
    return new OpenDigest(1, 1, occasion, 0, at, at.plus(Duration.ofMinutes(10)));
  }

  private static Subscriber closed() {
    var plain = Subscribers.subscriber(1);
    return new Subscriber(1, plain.address(), 1L, "en", false, true);
  }

  private static Subscriber subscriber(String zone, @Nullable Quiet quiet, List<Mute> mutes) {
    var plain = Subscribers.subscriber(1);
    var preferences = new Preferences(ZoneId.of(zone), quiet, List.of(), null, null, mutes);
    return new Subscriber(1, plain.address(), 1L, "en", false, false, preferences);
  }
}
