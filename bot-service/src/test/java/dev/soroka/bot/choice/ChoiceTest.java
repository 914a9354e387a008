package dev.soroka.bot.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.bot.text.Texts;
import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.Preferences;
import dev.soroka.testkit.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTest {
  private static final List<Choice<Preferences>> PREFERENCES =
      PreferenceChoices.all(SettableClock.at("2026-03-02T12:00:00Z"));
  private static final List<Choice<Delivery>> DELIVERIES = DeliveryChoices.all();

  @Test
  void saysEveryOptionOnceChosen_inEveryLanguage() {
    for (var language : Texts.LANGUAGES) {
      PREFERENCES.forEach(choice -> requireSaid(choice, Preferences.USUAL, Texts.in(language)));
      DELIVERIES.forEach(choice -> requireSaid(choice, Delivery.PLAIN, Texts.in(language)));
    }
  }

  @Test
  void changesNothingWhenTheSameIsChosenTwice() {
    PREFERENCES.forEach(choice -> requireRepeatable(choice, Preferences.USUAL));
    DELIVERIES.forEach(choice -> requireRepeatable(choice, Delivery.PLAIN));
  }

  @Test
  void keepsWhatElseWasChosen() {
    var some =
        new Delivery(
            Delivery.PLAIN.priority(),
            Duration.ofMinutes(7),
            Duration.ofMinutes(3),
            true,
            true,
            BigDecimal.TEN);
    var changed = some;
    for (var choice : DELIVERIES) {
      changed = choice.options().getFirst().change().apply(changed);
      changed = choice.options().getLast().change().apply(changed);
    }

    assertThat(some).isNotEqualTo(changed);
    assertThat(changed.cooldown()).isEqualTo(Duration.ofDays(1));
    assertThat(changed.gathering()).isEqualTo(Delivery.USUAL_GATHERING);
    assertThat(changed.digest()).isTrue();
    assertThat(changed.holdIncomplete()).isTrue();
    assertThat(changed.rearm()).isEqualByComparingTo("5");
  }

  @Test
  void saysWhatNoOptionOffersTooWhenItWasSetElsewhere() {
    var texts = Texts.in("en");
    var odd =
        new Delivery(
            Delivery.PLAIN.priority(),
            Duration.ofSeconds(90),
            Duration.ofHours(2),
            false,
            false,
            new BigDecimal("7.5"));

    assertThat(DELIVERIES.stream().map(choice -> choice.said().apply(odd, texts)))
        .contains("90 seconds", "for 2 hours", "once, until 7.5 % back");
  }

  @Test
  void marksTheUsualDigestsHoweverTheyWereChosen() {
    var digests = DigestTimes.choice();
    var usual = digests.options().getFirst();

    assertThat(usual.isChosen(Preferences.USUAL)).isTrue();
    assertThat(usual.isChosen(Changed.digests(Preferences.USUAL, List.of(LocalTime.NOON))))
        .isFalse();
  }

  @Test
  void saysCitiesAndTheirTimeInTheReadersLanguage() {
    var zones = PREFERENCES.getFirst();

    assertThat(zones.options().stream().map(option -> option.label().apply(Texts.in("ru"))))
        .contains("UTC 12:00", "Берлин 13:00", "Москва 15:00");
  }

  private static <T> void requireSaid(Choice<T> choice, T usual, Texts texts) {
    for (var option : choice.options()) {
      assertThat(option.label().apply(texts)).isNotBlank().hasSizeLessThanOrEqualTo(40);
      assertThat(choice.said().apply(option.change().apply(usual), texts)).isNotBlank();
      assertThat(option.isChosen(option.change().apply(usual))).isTrue();
    }
  }

  private static <T> void requireRepeatable(Choice<T> choice, T usual) {
    for (var option : choice.options()) {
      var once = option.change().apply(usual);
      assertThat(option.change().apply(once)).isEqualTo(once);
    }
  }
}
