package dev.soroka.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.api.FilterApi.Decided;
import dev.soroka.common.api.FilterApi.WatchVerdict;
import dev.soroka.common.contract.Audience;
import dev.soroka.common.contract.ItemButton;
import dev.soroka.common.contract.MatchReason;
import dev.soroka.common.contract.ReplyRequested.Reply;
import dev.soroka.testkit.Items;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhyTest {
  private final TestChat chat = new TestChat();

  @BeforeEach
  void oneItemIsThere() {
    chat.types("/start");
    chat.items.all.add(
        Items.titled("Java junior").id(5).link("https://example.org/jobs/5").stored());
  }

  @Test
  void saysSo_whenNothingHasBeenDecided() {
    assertThat(chat.types("/why").text().text()).startsWith("Nothing has been decided for you yet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/jobs/6", "https://", "99", "java", "#", "'; drop"})
  void saysThatItFindsNothingOfTheirs(String name) {
    assertThat(chat.types("/why " + name).text().text())
        .startsWith("I find nothing of yours under “" + name + "”.");
  }

  @Test
  void saysNothingOfAnItemThatIsNotTheirs() {
    var foreign = Items.titled("Secret").id(6).audience(Audience.of(List.of(77L)));
    chat.items.all.add(foreign.stored());

    assertThat(chat.types("/why 6").text().text()).doesNotContain("Secret");
    chat.sends(ItemButton.WHY.data(6));
    assertThat(chat.screen().text().text()).isEqualTo("That item is not there any more.");
  }

  @Test
  void saysWhichTermWasInTheWay() {
    chat.items.verdicts.add(verdict("java", false, List.of("-junior", "spring")));

    assertThat(chat.types("/why 5").text().text())
        .isEqualTo(
            """
            Java junior

            🌐 Found at Habr: 12:00 UTC.
            ❌ The watch “java” does not want it: junior is there, spring is missing.

            Nothing was decided about it for you.""");
  }

  @Test
  void saysWhichComparisonDoesNotHold() {
    chat.items.verdicts.add(
        verdict("money", false, List.of("budget>=500", "-change_1m<0", "=Java", "tag:remote")));

    assertThat(chat.types("/why 5").text().text())
        .contains(
            "budget>=500 is not so, change_1m<0 is so, =Java is missing, tag:remote is missing.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5",
        "https://example.org/jobs/5",
        "http://www.example.org/jobs/5/#top",
        "example.org/jobs/5"
      })
  void findsAnItemByItsNumberOrLink(String name) {
    assertThat(chat.types("/why " + name).text().text()).startsWith("Java junior\n");
  }

  @Test
  void saysWhyItWasTold_besideTheMessage() {
    chat.items.verdicts.add(verdict("other", false, List.of("rust")));
    chat.items.verdicts.add(verdict("java", true, List.of()));
    decide("NOW", Map.of());
    chat.published.clear();
    chat.sends(ItemButton.WHY.data(5));

    assertThat(chat.replies(Reply.Edit.class)).isEmpty();
    assertThat(chat.screen().text().text())
        .endsWith(
            """
            ✅ The watch “java” wants it: java (title).
            ❌ The watch “other” does not want it: rust is missing.

            12:00 UTC — ✅ told at once: nothing spoke against it.""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MUTED               | mute=word,value=java                     | 🔇 muted: 🔤 “java”, for ever.
          MUTED               | mute=everything,until=2026-03-02T14:30:00Z | 🔇 muted: 🔇 Everything, until 14:30 UTC.
          MUTED               | mute=planet,value=Mars                   | 🔇 muted: Mars, for ever.
          COOLDOWN            | until=2026-03-02T12:04:00Z,times=3       | ⏱ cooldown of it until 12:04 UTC: you had been told of it a short time before.
          COOLDOWN            | times=2                                  | ↕️ it has not gone back past the threshold since the last alert.
          HELD_BY_QUIET_HOURS | until=2026-03-03T07:00:00Z               | 🌙 held until 3 Mar, 7:00 UTC: your quiet hours.
          GATHERING           | until=2026-03-02T12:05:00Z               | 🧺 gathered with others until 12:05 UTC, as this watch wants.
          OVER_BUDGET         | places=20,until=2026-03-02T19:00:00Z     | 🎯 over your budget of 20 a day: it waits for a digest, until 19:00 UTC.
          OVER_LIMIT          | limit=10,until=2026-03-02T12:10:00Z      | 🚦 more than 10 within minutes: it waits for a digest, until 12:10 UTC.
          DIGEST              | until=2026-03-02T19:00:00Z               | 🗞 waits for your digest, until 19:00 UTC.
          DIGEST              | unknown=volume,until=2026-03-02T19:00:00Z | ◐ volume was not known, and the watch waits for that; in a digest, until 19:00 UTC.
          PAUSED              |                                          | ⏸ not told: you were paused.
          EDITED              | message=item:3                           | ✏️ added to the message that you already had about it.
          SOMETHING_NEW       |                                          | decided.
          """)
  void saysWhatWasDecided(String reason, @Nullable String details, String said) {
    decide(reason, details(details));

    assertThat(chat.types("/why 5").text().text()).endsWith("12:00 UTC — " + said);
  }

  @Test
  void listsWhatWasDecidedLast_eachItemOnce() {
    chat.items.all.add(Items.titled("Kotlin").id(6).stored());
    decide("COOLDOWN", Map.of());
    decide("NOW", Map.of());
    chat.items.decided.add(decided(3, 6, "HELD_BY_QUIET_HOURS", Map.of()));
    chat.items.decided.add(decided(4, 404, "NOW", Map.of()));

    var list = chat.types("/why");
    assertThat(list.text().text())
        .startsWith(
            """
            What I decided last

            • Java junior
               ⏱ told of this subject a short time before
            • Kotlin
               🌙 waits until the quiet hours end
            """);
    assertThat(TestChat.labels(list)).startsWith("Java junior", "Kotlin");
    assertThat(chat.presses("Kotlin").text().text()).startsWith("Kotlin\n\n🌐 Found at Habr");
    assertThat(chat.presses("❓ Why").text().text()).startsWith("What I decided last");
  }

  private void decide(String reason, Map<String, String> details) {
    chat.items.decided.add(decided(chat.items.decided.size() + 1, 5, reason, details));
  }

  private static Decided decided(long id, long item, String reason, Map<String, String> details) {
    return new Decided(id, 1, item, 1, reason, Items.TIME, details);
  }

  private static Map<String, String> details(@Nullable String written) {
    var details = new HashMap<String, String>();
    if (written != null) {
      for (var part : List.of(written.split(",", -1))) {
        details.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
      }
    }
    return details;
  }

  private static WatchVerdict verdict(String name, boolean matches, List<String> unmet) {
    var reasons =
        matches ? List.of(new MatchReason("java", "title", "Java")) : List.<MatchReason>of();
    return new WatchVerdict(1, name, true, matches, false, reasons, unmet);
  }
}
