package dev.soroka.bot.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.bot.text.Texts;
import dev.soroka.common.contract.Preferences;
import dev.soroka.common.contract.Preferences.Profile;
import dev.soroka.common.contract.Preferences.Quiet;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type where something can be chosen, and what is said of their mistakes. */
class TypedTest {
  private static final Preferences NOW = Preferences.USUAL;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          25:00-7:00   | There is no 25:00 on a clock
          23:00-7:99   | There is no 7:99 on a clock
          11pm-7am     | I cannot read “11pm” as a time
          night        | “night” does not say from when to when
          23:00        | “23:00” does not say from when to when
          1-2-3        | “1-2-3” does not say from when to when
          7:00 - 7     | Quiet hours that begin and end at 7:00
          """)
  void saysWhatIsWrongWithQuietHours(String typed, String said) {
    assertThat(fault(QuietHours.read(typed, NOW))).startsWith(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "23:00-7:00",
        "23-7",
        "23.00 – 07.00",
        "from 23:00 to 7:00",
        "с 23 до 7",
        " 23:0 — 7:00 "
      })
  void readsQuietHours(String typed) {
    assertThat(value(QuietHours.read(typed, NOW)).quiet())
        .isEqualTo(new Quiet(LocalTime.of(23, 0), LocalTime.of(7, 0)));
  }

  @Test
  void readsMidnightAsPeopleWriteIt_andNoQuietAtAll() {
    assertThat(value(QuietHours.read("24:00-6", NOW)).quiet())
        .isEqualTo(new Quiet(LocalTime.MIDNIGHT, LocalTime.of(6, 0)));
    assertThat(value(QuietHours.read("нет", NOW)).quiet()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Atlantis", "", "+25", "UTC+99:00", "+3:99", "Etc/GMT+3x"})
  void saysThatItKnowsNoSuchPlace(String typed) {
    assertThat(fault(TimeZones.read(typed, NOW))).startsWith("I know no place called");
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, Europe/Berlin",
    "europe/berlin, Europe/Berlin",
    "New York, America/New_York",
    "москва, Europe/Moscow",
    "Мск, Europe/Moscow",
    "Берлин, Europe/Berlin",
    "utc, Z",
    "UTC+3, +03:00",
    "gmt +5:30, +05:30",
    "-0330, -03:30"
  })
  void readsWhereSomebodyLives(String typed, String zone) {
    assertThat(value(TimeZones.read(typed, NOW)).timeZone()).isEqualTo(ZoneId.of(zone));
  }

  @Test
  void saysWhichDigestTimeIsWrong() {
    assertThat(fault(DigestTimes.read("8:00, noon", NOW))).startsWith("I cannot read “noon”");
    assertThat(fault(DigestTimes.read("8:00, 24:30", NOW))).startsWith("There is no 24:30");
    assertThat(fault(DigestTimes.read(",", NOW))).startsWith("I need between one and 12");
    assertThat(fault(DigestTimes.read("1 2 3 4 5 6 7 8 9 10 11 12 13", NOW)))
        .startsWith("I need between one and 12");
  }

  @Test
  void readsDigestTimesInAnyOrder() {
    assertThat(value(DigestTimes.read("18:30, 8 and 12.15", NOW)).digests())
        .isEqualTo(List.of(LocalTime.of(8, 0), LocalTime.of(12, 15), LocalTime.of(18, 30)));
    assertThat(value(DigestTimes.read("9:00 и 19:00", NOW)).digests()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1001", "many", "99999999999999999999", "1.5"})
  void saysWhichBudgetsThereAre(String typed) {
    assertThat(fault(Attention.read(typed, NOW))).startsWith("I need a number from 1 to 1,000");
  }

  @Test
  void readsABudgetAndAProfile() {
    assertThat(value(Attention.read(" 15 ", NOW)).attention()).isEqualTo(15);
    assertThat(value(Attention.read("OFF", NOW)).attention()).isNull();
    assertThat(value(Profiles.read("Balanced", NOW)).profile()).isEqualTo(Profile.BALANCED);
    assertThat(fault(Profiles.read("brave", NOW))).startsWith("I know four");
  }

  @Test
  void keepsTheWordAboutCampaignsWhenSomethingElseIsChanged() {
    assertThat(fault(Campaigns.read("perhaps", NOW))).startsWith("Write yes or no");
    var unwanted = value(Campaigns.read("Нет", NOW));

    assertThat(value(Attention.read("15", unwanted)).campaigns()).isFalse();
    assertThat(value(Campaigns.read("yes", unwanted)).campaigns()).isTrue();
  }

  private static <T> T value(Typed<T> typed) {
    assertThat(typed).isInstanceOf(Typed.Understood.class);
    return ((Typed.Understood<T>) typed).value();
  }

  private static String fault(Typed<?> typed) {
    assertThat(typed).isInstanceOf(Typed.Unclear.class);
    var unclear = (Typed.Unclear<?>) typed;
    return Texts.in("en").plain(unclear.phrase(), unclear.arguments().toArray());
  }
}
