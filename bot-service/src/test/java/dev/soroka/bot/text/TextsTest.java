package dev.soroka.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.RichText;
import dev.soroka.common.query.QueryLimits;
import dev.soroka.common.query.QueryOutcome;
import dev.soroka.common.query.QueryParser;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Pattern EXAMPLE = Pattern.compile("<code>/watch (.*?)</code>");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
  private static final Pattern TAG = Pattern.compile("</?\\w+>");

  @Test
  void hasTheSamePhrasesInEveryLanguage() {
    assertThat(bundle("ru").keySet()).isEqualTo(bundle("en").keySet());
  }

  @Test
  void putsTheSameIntoAPhraseInEveryLanguage() {
    for (var key : bundle("en").keySet()) {
      assertThat(found(PLACE, bundle("ru").getString(key)))
          .as(key)
          .isEqualTo(found(PLACE, bundle("en").getString(key)));
      assertThat(found(TAG, bundle("ru").getString(key)))
          .as(key)
          .isEqualTo(found(TAG, bundle("en").getString(key)));
    }
  }

  @Test
  void showsOnlyExamplesThatCanBeRead() {
    var parser = new QueryParser(QueryLimits.DEFAULTS);
    for (var language : Texts.LANGUAGES) {
      for (var key : bundle(language).keySet()) {
        var examples = EXAMPLE.matcher(bundle(language).getString(key));
        while (examples.find()) {
          assertThat(parser.parse(examples.group(1)))
              .as(examples.group(1))
              .isInstanceOf(QueryOutcome.Parsed.class);
        }
      }
    }
  }

  @Test
  void hasOnlyLabelsThatFitOnAButton() {
    for (var language : Texts.LANGUAGES) {
      for (var key : bundle(language).keySet()) {
        if (key.startsWith("button.")) {
          assertThat(Texts.in(language).plain(key)).hasSizeLessThanOrEqualTo(25);
        }
      }
    }
  }

  @Test
  void readsNothingThatIsPutIntoAPhraseAsMarking() {
    var said = Texts.in("en").say("watch.deleted", "<i>{0}</i> \uE000 '");

    assertThat(said.text()).isEqualTo("Deleted: <i>{0}</i> \uE000 '");
    assertThat(said.entities())
        .containsExactly(new RichText.Entity(RichText.Kind.BOLD, 9, 14, null));
  }

  @Test
  void keepsTheMarkingsOfWhatIsPutIntoAPhrase() {
    var link = new Marked().link("Habr", "https://example.org/").done();

    assertThat(Texts.in("en").say("watch.expected", link).entities())
        .containsExactly(
            new RichText.Entity(RichText.Kind.TEXT_LINK, 10, 4, "https://example.org/"));
  }

  @Test
  void countsAsRussianDoes() {
    var russian = Texts.in("ru");

    assertThat(russian.plain("age.minutes", 1)).isEqualTo("1 минуту назад");
    assertThat(russian.plain("age.minutes", 3)).isEqualTo("3 минуты назад");
    assertThat(russian.plain("age.minutes", 11)).isEqualTo("11 минут назад");
    assertThat(russian.plain("age.minutes", 21)).isEqualTo("21 минуту назад");
    assertThat(russian.plain("watches.title", 5)).startsWith("У вас 5 подписок.");
    assertThat(russian.plain("source.added", "Хабр", 1)).endsWith("раз в минуту.");
  }

  @Test
  void countsAsEnglishDoes() {
    var english = Texts.in("en");

    assertThat(english.plain("age.hours", 1)).isEqualTo("1 hour ago");
    assertThat(english.plain("age.hours", 2)).isEqualTo("2 hours ago");
  }

  @Test
  void speaksEnglishWhereItDoesNotKnowTheLanguage() {
    assertThat(Texts.in("xx").plain("button.back")).isEqualTo("‹ Back");
    assertThat(Texts.languageFor("")).isEqualTo("en");
    assertThat(Texts.languageFor("RU-ru")).isEqualTo("ru");
  }

  private static Set<String> found(Pattern pattern, String text) {
    var found = new TreeSet<String>();
    pattern.matcher(text).results().forEach(match -> found.add(match.group()));
    return found;
  }

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle("dev.soroka.bot.text.messages_" + language, Locale.ROOT);
  }
}
