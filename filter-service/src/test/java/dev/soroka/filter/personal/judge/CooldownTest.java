package dev.soroka.filter.personal.judge;

import static dev.soroka.filter.personal.judge.Judging.cooldown;
import static dev.soroka.filter.personal.judge.Judging.crossing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Preferences.Profile;
import dev.soroka.testkit.Items;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a watch keeps still about a subject, and what it does meanwhile. */
class CooldownTest {
  private final Judging given = new Judging();
  private int items;

  @Test
  void keepsNotStillAboutItemsWithoutASubject() {
    given.comes(Items.titled("Java").id(1), 3);

    assertThat(given.comes(Items.titled("Java").id(2), 3).reason()).isEqualTo(Reason.NOW);
  }

  @Test
  void keepsStillAboutTheSameSubjectHoweverItIsWritten() {
    fires(token("Pepe "));

    assertThat(fires(token("PEPE")).reason()).isEqualTo(Reason.COOLDOWN);
    assertThat(fires(token("DOGE")).reason()).isEqualTo(Reason.NOW);
  }

  @Test
  void isKeptToTheSecond() {
    given.watch(3, cooldown(Duration.ofMinutes(7)));
    fires(token("PEPE"));

    given.after(Duration.ofSeconds(419));
    assertThat(fires(token("PEPE")).reason()).isEqualTo(Reason.COOLDOWN);
    given.after(Duration.ofSeconds(1));
    assertThat(fires(token("PEPE")).reason()).isEqualTo(Reason.NOW);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, 3",
        "10000001, -, 3",
        "10000000, -, 5",
        "1000000, -, 5",
        "999999.99, -, 10",
        "0, -, 3",
        "-5000, -, 3",
        "1e400, -, 3",
        "50, AGGRESSIVE, 2",
        "50, BALANCED, 5",
        "50, CONSERVATIVE, 10"
      })
  void lastsByProfileElseByMarketCap(String marketCap, Profile profile, int minutes) {
    var item = token("PEPE");
    if (marketCap != null) {
      item.number("market_cap", marketCap, "USD");
    }
    if (profile != null) {
      given.profile(profile);
    }

    assertThat(length(fires(item))).isEqualTo(Duration.ofMinutes(minutes));
  }

  @Test
  void lastsAsLongAsTheWatchSaysBeforeAllElse() {
    given.profile(Profile.CONSERVATIVE).watch(3, cooldown(Duration.ofSeconds(20)));

    assertThat(length(fires(token("PEPE")))).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void isSwitchedOffByNoTimeAtAll() {
    given.watch(3, cooldown(Duration.ZERO)).jitter(-1);

    assertThat(fires(token("PEPE")).cooldowns()).isEmpty();
  }

  @Test
  void variesByHalfAMinuteAtMost() {
    var lengths =
        IntStream.range(0, 200)
            .mapToObj(i -> new Judging().jitter(0x9E3779B97F4A7C15L * i))
            .map(judging -> length(judging.comes(token("PEPE"), 3)))
            .toList();

    assertThat(lengths)
        .allSatisfy(
            length -> assertThat(length).isBetween(Duration.ofMinutes(3), Duration.ofSeconds(210)));
    assertThat(lengths).doesNotHaveDuplicates();
  }

  @Test
  void saysHowOftenItHasFiredInTheSameMessage() {
    fires(token("PEPE"));

    var second = fires(token("PEPE"));

    assertThat(second.message().orElseThrow().key()).isEqualTo("item:1");
    assertThat(second.message().orElseThrow().times()).isEqualTo(2);
    assertThat(second.message().orElseThrow().shown().item()).isEqualTo(2);
    assertThat(second.details()).containsEntry("times", "2").containsEntry("message", "item:1");
  }

  @Test
  void saysSoEverMoreRarely() {
    fires(token("PEPE"));

    var edited =
        IntStream.rangeClosed(2, 45).filter(_ -> fires(token("PEPE")).message().isPresent());

    assertThat(edited).containsExactly(2, 3, 4, 5, 10, 20, 40);
  }

  @Test
  void hasNoMessageToEditWhenTheFirstWaits() {
    given.quiet("11:00", "13:00");
    fires(token("PEPE"));

    var second = fires(token("PEPE"));

    assertThat(second.reason()).isEqualTo(Reason.COOLDOWN);
    assertThat(second.message()).isEmpty();
  }

  @Test
  void isNoReasonToKeepALaterRevisionBack() {
    given.quiet("11:00", "12:01");
    var before = token("PEPE");
    fires(before);

    var later =
        given
            .after(Duration.ofMinutes(1))
            .comes(Items.titled("PEPE!").id(1).subject("PEPE").changedFrom(before.item()), 3);

    assertThat(later.reason()).isEqualTo(Reason.NOW);
  }

  @Test
  void endsForACrossingWhenItsNumberWasBack() {
    given.watch(3, crossing());
    fires(token("PEPE"));
    given.after(Duration.ofDays(3));

    assertThat(fires(token("PEPE")).reason()).isEqualTo(Reason.COOLDOWN);
    given.after(Duration.ofSeconds(1)).rearms(token("PEPE"), 3).after(Duration.ofSeconds(1));
    assertThat(fires(token("PEPE")).reason()).isEqualTo(Reason.NOW);
  }

  @Test
  void isNotEndedByNewsFromBeforeItBegan() {
    given.watch(3, crossing()).rearms(token("PEPE"), 3).after(Duration.ofSeconds(1));
    fires(token("PEPE"));

    assertThat(fires(token("PEPE")).reason()).isEqualTo(Reason.COOLDOWN);
  }

  @Test
  void holdsACrossingWithoutASubjectToo() {
    given.watch(3, crossing()).comes(Items.titled("Gold").id(1), 3);

    assertThat(given.comes(Items.titled("Gold").id(2), 3).reason()).isEqualTo(Reason.COOLDOWN);
  }

  @Test
  void endsWhenTheWatchIsNoCrossingAnyMore() {
    given.watch(3, crossing());
    fires(token("PEPE"));

    given.watch(3, cooldown(Duration.ofMinutes(1)));

    assertThat(fires(token("PEPE")).reason()).isEqualTo(Reason.NOW);
  }

  @Test
  void isForgottenWhenAWrongClockWroteItIntoTheFuture() {
    var noon = given.now();
    given.at(noon.plus(Duration.ofDays(1)));
    fires(token("PEPE"));

    given.at(noon);

    assertThat(fires(token("PEPE")).reason()).isEqualTo(Reason.NOW);
    assertThat(fires(token("PEPE")).reason()).isEqualTo(Reason.COOLDOWN);
  }

  @Test
  void standsSmallDifferencesBetweenClocks() {
    fires(token("PEPE"));

    given.at(given.now().minusSeconds(20));

    assertThat(fires(token("PEPE")).reason()).isEqualTo(Reason.COOLDOWN);
  }

  @Test
  void takesSubjectsOfAnyLength() {
    var endless = "\u0000💥".repeat(50_000);
    fires(token(endless));

    var again = fires(token(endless));

    assertThat(again.reason()).isEqualTo(Reason.COOLDOWN);
    assertThat(again.cooldowns().getFirst().key().subject()).hasSizeLessThan(250);
  }

  /** Watch 3 wants a new item of this kind. */
  private Ruling fires(Items item) {
    return given.comes(item.id(++items), 3);
  }

  private static Items token(String name) {
    return Items.titled("A swap").subject(name);
  }

  private static Duration length(Ruling ruling) {
    Instant until = ruling.cooldowns().getFirst().until();
    return Duration.between(ruling.decidedAt(), until);
  }
}
