package dev.soroka.notification.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.Keyboard.Button;
import dev.soroka.common.contract.MatchReason;
import dev.soroka.common.contract.Notification.Content;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.RichText.Entity;
import dev.soroka.common.contract.RichText.Kind;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.WatchMatch;
import dev.soroka.testkit.Items;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingTest {
  private static final int LIMIT = 4_096;
  private static final WatchMatch WATCH =
      new WatchMatch(
          1,
          "python budget>=1000",
          false,
          List.of(
              new MatchReason("python", "title", "Python"),
              new MatchReason("budget>=1000", "budget", "2000 USD")));

  @Test
  void saysWhatItIsWhereItIsFromAndWhy() {
    var item =
        Items.titled("Python developer")
            .text("We look for\n somebody.")
            .number("budget", "2000", "USD");

    assertThat(only(about(item, WATCH), "en").text().text())
        .isEqualTo(
            """
            Python developer
            Habr · freelance · 2 Mar 2026, 12:00 UTC
            budget: $2,000

            We look for somebody.

            why: python (title), budget $2,000 ≥ 1,000""");
  }

  @Test
  void speaksTheReadersLanguage() {
    var item = Items.titled("Дизайнеру").number("budget", "20000.5", "RUB");
    var reason = new MatchReason("дизайнер", "title", "Дизайнеру");
    var watch = new WatchMatch(1, "дизайнер", false, List.of(reason));

    assertThat(only(about(item, watch), "ru").text().text())
        .isEqualTo(
            """
            Дизайнеру
            Habr · freelance · 2 мар. 2026, 12:00 UTC
            budget: 20\u00A0000,5\u00A0₽

            почему: дизайнер (заголовок: Дизайнеру)""");
    assertThat(only(about(item, watch), "zh").text().text()).contains("why: ");
  }

  @Test
  void marksTheTitleBoldAndAsALinkAndOffersAButton() {
    var part = only(about(Items.titled("Python 💥 developer"), WATCH), "en");

    assertThat(part.text().entities())
        .startsWith(
            new Entity(Kind.BOLD, 0, 19, null),
            new Entity(Kind.TEXT_LINK, 0, 19, "https://example.org/1"));
    assertThat(part.keyboard())
        .isEqualTo(
            Keyboard.of(
                List.of(
                    Button.open("Open", "https://example.org/1"),
                    Button.press("Why?", "1:item-why:1:0")),
                List.of(
                    Button.press("👍", "1:item-like:1:0"),
                    Button.press("👎", "1:item-dislike:1:0"),
                    Button.press("🔇", "1:item-mute:1:0"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "tg://resolve?domain=someone",
        "http://localhost/admin",
        "https://",
        "not a link",
        "ftp://example.org/"
      })
  void offersNoLinkThatIsNoneOfTheWeb(String link) {
    var part = only(about(withLink(Items.titled("Offer").stored(), link)), "en");

    assertThat(part.keyboard()).isEqualTo(Keyboard.NONE);
    assertThat(part.text().entities()).extracting(Entity::kind).doesNotContain(Kind.TEXT_LINK);
  }

  @Test
  void letsNoStrangerPoseAsOurLines() {
    var item =
        Items.titled("Offer\n\nwhy: because\u202E") // a title of several lines that turns round
            .text("<b>bold</b> [link](https://evil.example) *x*\n\nwhy: because");

    var text = only(about(item, WATCH), "en").text();

    assertThat(text.text())
        .startsWith("Offer why: because\nHabr")
        .contains("\n\n<b>bold</b> [link](https://evil.example) *x* why: because\n\nwhy: python")
        .doesNotContain("\u202E");
    assertThat(text.entities())
        .extracting(entity -> slice(text, entity))
        .containsExactly(
            "Offer why: because",
            "Offer why: because",
            "why: python (title), budget 2000 USD ≥ 1,000");
  }

  @Test
  void keepsALongItemInOneMessage() {
    var item = Items.titled("word ".repeat(2_000)).text("text ".repeat(20_000));

    var part = only(about(item, WATCH), "en");

    assertThat(part.text().text()).hasSizeLessThan(1_000).contains("…\nHabr", "text…\n\nwhy: ");
  }

  @Test
  void tellsApartWhatSeveralWatchesWanted() {
    var other =
        new WatchMatch(
            2, "cheap", false, List.of(new MatchReason("category:it", "category", "IT")));

    assertThat(only(about(Items.titled("Python"), WATCH, other), "en").text().text())
        .endsWith(
            """
            why (python budget>=1000): python (title), budget 2000 USD ≥ 1,000
            why (cheap): category: IT""");
  }

  @Test
  void saysWhatIsMissing() {
    var item = Items.titled("Token").missing("volume_1m");

    assertThat(only(about(item, WATCH), "en").text().text())
        .endsWith("\n⚠ ◐ incomplete: volume_1m could not be found out");
  }

  @Test
  void saysWhatHasChanged() {
    var before = Items.titled("Python").number("budget", "1500", "USD").item();
    var item = Items.titled("Python").number("budget", "2000", "USD").changedFrom(before);

    assertThat(only(about(item, WATCH), "en").text().text())
        .contains("\nupdated: budget $1,500 → $2,000\n");
    assertThat(only(about(Items.titled("Rust").changedFrom(before), WATCH), "en").text().text())
        .contains("\nupdated: new title\n");
  }

  @Test
  void saysSoWhenAnItemNamesItsRecipient() {
    assertThat(only(about(Items.titled("Your order")), "en").text().text())
        .endsWith("\nsent to you by name");
  }

  @Test
  void saysThatItMayBeARepetition() {
    var written = new RichText("hello", List.of(new Entity(Kind.BOLD, 0, 5, null)));
    var content = new Content.Written(written, Keyboard.NONE);

    var text = Rendering.parts(content, "ru", ZoneOffset.UTC, true, LIMIT).getFirst().text();

    assertThat(text.text()).startsWith("возможно, повтор").endsWith("\n\nhello");
    assertThat(text.entities()).extracting(entity -> slice(text, entity)).contains("hello");
  }

  @Test
  void splitsALongTextAndPutsTheButtonsUnderItsEnd() {
    var keyboard = Keyboard.of(List.of(Button.press("Seen", "seen")));
    var content = new Content.Written(RichText.plain("word ".repeat(2_000)), keyboard);

    var parts = Rendering.parts(content, "en", ZoneOffset.UTC, true, LIMIT);

    assertThat(parts).hasSize(3).allSatisfy(RenderingTest::fits);
    assertThat(parts).extracting(Part::last).containsExactly(false, false, true);
    assertThat(parts)
        .extracting(Part::keyboard)
        .containsExactly(Keyboard.NONE, Keyboard.NONE, keyboard);
  }

  @Test
  void sendsNoMessageOfSpacesAlone() {
    var text = "start" + " ".repeat(12_000) + "end";

    assertThat(Rendering.pieces(RichText.plain(text), LIMIT))
        .hasSize(2)
        .noneMatch(piece -> piece.text().isBlank());
    assertThat(Rendering.pieces(RichText.plain("   "), LIMIT)).hasSize(1);
  }

  private static void fits(Part part) {
    assertThat(part.text().text()).hasSizeLessThanOrEqualTo(LIMIT);
  }

  private static String slice(RichText text, Entity entity) {
    return text.text().substring(entity.offset(), entity.offset() + entity.length());
  }

  private static Part only(Content content, String language) {
    var parts = Rendering.parts(content, language, ZoneOffset.UTC, false, LIMIT);
    assertThat(parts).hasSize(1);
    return parts.getFirst();
  }

  private static Content about(Items item, WatchMatch... watches) {
    return about(item.stored(), watches);
  }

  private static Content about(StoredItem item, WatchMatch... watches) {
    return new Content.AboutItem(item, List.of(watches));
  }

  private static StoredItem withLink(StoredItem stored, @Nullable String link) {
    var item = stored.item();
    var linked =
        new Item(
            item.key(),
            item.title(),
            item.text(),
            link,
            item.time(),
            item.subject(),
            item.labels(),
            item.numbers(),
            item.pictures(),
            item.completeness(),
            item.recipient());
    return new StoredItem(
        stored.id(),
        stored.revision(),
        stored.source(),
        stored.sourceName(),
        stored.category(),
        stored.day(),
        stored.seenAt(),
        stored.storedAt(),
        stored.silent(),
        stored.audience(),
        linked,
        null);
  }
}
