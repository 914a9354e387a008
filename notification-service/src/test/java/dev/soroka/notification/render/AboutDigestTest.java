package dev.soroka.notification.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Notification.Content;
import dev.soroka.common.contract.Notification.Entry;
import dev.soroka.common.contract.Notification.Occasion;
import dev.soroka.common.contract.Quantity;
import dev.soroka.common.contract.RichText.Kind;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AboutDigestTest {
  private static final int LIMIT = 4_096;

  @Test
  void letsNoStrangerForgeALineOrALink() {
    var entry =
        new Entry(
            1,
            "Offer\n• Fake line\u202E",
            "javascript:alert(1)",
            null,
            "Source\nof evil",
            Map.of(),
            "watch\nname");

    var said = new AboutDigest(Texts.in("en")).text(digest(Occasion.SCHEDULED, entry));

    assertThat(said.text())
        .isEqualTo("🗞 Your digest: 1 match\n\n• Offer • Fake line · Source of evil");
    assertThat(said.entities()).extracting(entity -> entity.kind()).containsExactly(Kind.BOLD);
  }

  @Test
  void splitsALongDigestAtALine() {
    var entries =
        IntStream.range(0, 200).mapToObj(i -> entry("Offer number " + i, null, "java")).toList();

    var parts =
        Rendering.parts(
            new Content.Digest(Occasion.QUIET_HOURS, entries), "en", ZoneOffset.UTC, false, LIMIT);

    assertThat(parts).hasSizeGreaterThan(1);
    assertThat(parts)
        .allSatisfy(part -> assertThat(part.text().text()).hasSizeLessThanOrEqualTo(LIMIT));
    assertThat(parts.stream().skip(1))
        .allSatisfy(part -> assertThat(part.text().text()).startsWith("• Offer number "));
  }

  @Test
  void saysWhatItIsAndHowManyTheyAre_inBothLanguages() {
    var two = new Content.Digest(Occasion.QUIET_HOURS, List.of(java("A"), java("B")));
    var five =
        new Content.Digest(
            Occasion.OVER_LIMIT, List.of(java("A"), java("B"), java("C"), java("D"), java("E")));

    assertThat(text(two, "en")).startsWith("🌙 While it was quiet: 2 matches\n\n• A · Habr\n• B");
    assertThat(text(two, "ru")).startsWith("🌙 Пока было тихо: 2 находки\n");
    assertThat(text(five, "en")).startsWith("More at once than can be read: 5 matches\n");
    assertThat(text(five, "ru")).startsWith("Больше, чем можно прочесть сразу: 5 находок\n");
    assertThat(text(digest(Occasion.OVER_BUDGET, java("A")), "ru"))
        .startsWith("Ещё за сегодня, сверх желаемого: 1 находка\n");
  }

  @Test
  void saysOfGatheredAlertsWhichWatchAndWhichSubjects() {
    var gathered =
        digest(
            Occasion.GATHERED,
            entry("ABC +12%", "ABC", "tokens up >10%"),
            entry("DEF +30%", "DEF", "tokens up >10%"),
            entry("XYZ +11%", "XYZ", "tokens up >10%"));

    assertThat(text(gathered, "en"))
        .startsWith("3 tokens up >10%: ABC, DEF, XYZ\n\n• ABC +12% · Habr\n");
  }

  @Test
  void namesNoSubjectsWhereThereAreNone_andNotAllOfVeryMany() {
    var many =
        IntStream.range(0, 14).mapToObj(i -> entry("T", "S" + i, "tokens")).toArray(Entry[]::new);

    assertThat(text(digest(Occasion.GATHERED, java("A"), java("B")), "en"))
        .startsWith("java: 2 matches\n");
    assertThat(text(digest(Occasion.GATHERED, many), "en"))
        .startsWith("14 tokens: S0, S1, S2, S3, S4, S5, S6, S7, S8, S9 and 4 more\n");
    assertThat(text(digest(Occasion.GATHERED, java("A"), entry("B", null, "rust")), "en"))
        .startsWith("Gathered: 2 matches\n");
  }

  @Test
  void keepsTheWatchesApart_whenThereAreSeveral() {
    var several =
        digest(Occasion.SCHEDULED, java("A"), entry("B", null, "rust"), java("C"), plain("D"));

    assertThat(text(several, "en"))
        .isEqualTo(
            """
            🗞 Your digest: 4 matches

            java
            • A · Habr
            • C · Habr

            rust
            • B · Habr

            Other
            • D · Habr""");
  }

  @Test
  void showsTheFirstNumbersAndLeadsToTheItem() {
    var entry =
        new Entry(
            1,
            "Logo",
            "https://example.org/1",
            null,
            "Kwork",
            Map.of("budget", new Quantity(new BigDecimal("30000"), "RUB")),
            "logo");

    var said = new AboutDigest(Texts.in("ru")).text(digest(Occasion.SCHEDULED, entry));

    assertThat(said.text()).endsWith("• Logo · budget 30\u00A0000\u00A0₽ · Kwork");
    assertThat(said.entities().getLast().url()).isEqualTo("https://example.org/1");
  }

  private static Entry java(String title) {
    return entry(title, null, "java");
  }

  private static Entry plain(String title) {
    return entry(title, null, "");
  }

  private static Entry entry(String title, @Nullable String subject, String watch) {
    return new Entry(1, title, null, subject, "Habr", Map.of(), watch);
  }

  private static Content.Digest digest(Occasion occasion, Entry... entries) {
    return new Content.Digest(occasion, List.of(entries));
  }

  private static String text(Content.Digest digest, String language) {
    return new AboutDigest(Texts.in(language)).text(digest).text();
  }
}
