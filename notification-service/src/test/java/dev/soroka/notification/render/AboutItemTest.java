package dev.soroka.notification.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.Keyboard.Button;
import dev.soroka.common.contract.Notification.Content;
import dev.soroka.common.contract.Notification.Liking;
import dev.soroka.common.contract.RichText.Kind;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.WatchMatch;
import dev.soroka.testkit.Items;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What an alert says beyond the item itself: repetitions, twins, likings, what is missing. */
class AboutItemTest {
  private static final WatchMatch WATCH = new WatchMatch(1, "logo", false, List.of());

  private final Items offer = Items.titled("Logo").number("budget", "25000", "RUB");

  @Test
  void letsNoTwinForgeALineOrALink() {
    var twin = twin("Evil\n\nwhy: because", Items.titled("Logo").id(2).link("javascript:x()"));

    var text = text(offer.stored(), "en", 1, List.of(twin), List.of());

    assertThat(text).contains("\nalso on Evil why: because\nwhy:");
  }

  @Test
  void saysWhereElseTheOfferStands_andWhatIsDifferentThere() {
    var kwork = twin("Kwork", Items.titled("Logo").id(2).number("budget", "30000", "RUB"));
    var habr = twin("Habr", Items.titled("Logo").id(3).number("price", "25000.0", "RUB"));
    var about = about(offer.stored(), 1, List.of(kwork, habr), List.of());

    var said = new AboutItem(Texts.in("ru"), moments("ru", ZoneOffset.UTC)).text(about);

    assertThat(said.text())
        .contains("\n\nесть и на Kwork, там 30\u00A0000\u00A0₽\nесть и на Habr\nпочему: ");
    assertThat(said.entities())
        .filteredOn(entity -> entity.kind() == Kind.TEXT_LINK)
        .extracting(entity -> entity.url())
        .containsExactly("https://example.org/1", "https://example.org/2", "https://example.org/3");
  }

  @Test
  void countsTwinsThatAreTooManyToName() {
    var twins =
        LongStream.rangeClosed(2, 9).mapToObj(id -> twin("S" + id, Items.titled("L").id(id)));

    assertThat(text(offer.stored(), "en", 1, twins.toList(), List.of()))
        .contains("also on S6\nand 3 more\n")
        .doesNotContain("S7");
  }

  @Test
  void saysHowOftenAnAlertHasFired_onceItHasDoneSoAgain() {
    assertThat(text(offer.stored(), "en", 1, List.of(), List.of())).doesNotContain("fired");
    assertThat(text(offer.stored(), "en", 4, List.of(), List.of()))
        .contains("\n🔁 fired 4 times\n");
    assertThat(text(offer.stored(), "ru", 4, List.of(), List.of()))
        .contains("\n🔁 сработало 4 раза\n");
  }

  @Test
  void saysWhatTheReaderLikedBefore() {
    var liked = List.of(new Liking("spring", 7, 9), new Liking("Habr", 3, 3), like("third"));

    assertThat(text(offer.stored(), "en", 1, List.of(), liked))
        .endsWith("\nyou liked 7 of 9 with “spring”, 3 of 3 with “Habr”");
    assertThat(text(offer.stored(), "ru", 1, List.of(), liked))
        .endsWith("\nвам понравилось 7 из 9 с «spring», 3 из 3 с «Habr»");
  }

  @Test
  void marksHowMuchOfTheItemIsThere() {
    var some = Items.titled("Token").missing("volume_1m").stored();
    var unsure = new WatchMatch(1, "tokens", true, List.of());

    assertThat(text(some, "en", 1, List.of(), List.of()))
        .endsWith("\n⚠ ◐ incomplete: volume_1m could not be found out");
    assertThat(say(new Content.AboutItem(offer.stored(), List.of(unsure)), "en"))
        .endsWith("\n⚠ incomplete: the numbers could not be found out");
    assertThat(text(offer.stored(), "en", 1, List.of(), List.of())).doesNotContain("⚠");
  }

  @Test
  void saysTheTimeByTheReadersClock() {
    var about = about(offer.stored(), 1, List.of(), List.of());
    var berlin = new AboutItem(Texts.in("en"), moments("en", ZoneId.of("Europe/Berlin")));

    assertThat(berlin.text(about).text()).contains(" · 2 Mar 2026, 13:00\n");
    assertThat(say(about, "en")).contains(" · 2 Mar 2026, 12:00 UTC\n");
  }

  @Test
  void offersNothingToRateOrMute_whenItIsSentByName() {
    var keyboard = keyboard(new Content.AboutItem(offer.stored(), List.of()));

    assertThat(keyboard)
        .isEqualTo(Keyboard.of(List.of(Button.open("Open", "https://example.org/1"))));
  }

  @Test
  void hasButtonsThatFit_howeverLargeTheNumberOfTheItem() {
    var item = Items.titled("Logo").id(999_999_999_999_999_999L).stored();

    assertThat(keyboard(new Content.AboutItem(item, List.of(WATCH))).rows().stream())
        .flatExtracting(row -> row)
        .extracting(Button::data)
        .filteredOn(Objects::nonNull)
        .containsExactly(
            "1:item-why:999999999999999999:0",
            "1:item-like:999999999999999999:0",
            "1:item-dislike:999999999999999999:0",
            "1:item-mute:999999999999999999:0")
        .allSatisfy(
            data ->
                assertThat(String.valueOf(data).getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThanOrEqualTo(64));
  }

  private static Liking like(String feature) {
    return new Liking(feature, 1, 2);
  }

  private static StoredItem twin(String source, Items item) {
    var stored = item.stored();
    return new StoredItem(
        stored.id(),
        stored.revision(),
        8,
        source,
        stored.category(),
        stored.day(),
        stored.seenAt(),
        stored.storedAt(),
        false,
        stored.audience(),
        stored.item(),
        null);
  }

  private static Content.AboutItem about(
      StoredItem item, int times, List<StoredItem> twins, List<Liking> liked) {
    return new Content.AboutItem(item, List.of(WATCH), times, twins, liked);
  }

  private static String text(
      StoredItem item, String language, int times, List<StoredItem> twins, List<Liking> liked) {
    return say(about(item, times, twins, liked), language);
  }

  private static String say(Content.AboutItem about, String language) {
    return new AboutItem(Texts.in(language), moments(language, ZoneOffset.UTC)).text(about).text();
  }

  private static Keyboard keyboard(Content.AboutItem about) {
    return new AboutItem(Texts.in("en"), moments("en", ZoneOffset.UTC)).keyboard(about);
  }

  private static Moments moments(String language, ZoneId zone) {
    return new Moments(Texts.in(language).locale(), zone);
  }
}
