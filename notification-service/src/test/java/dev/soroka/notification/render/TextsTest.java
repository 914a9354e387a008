package dev.soroka.notification.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

  @Test
  void haveTheSamePhrasesInEveryLanguage() {
    assertThat(bundle("ru").keySet()).isEqualTo(bundle("en").keySet());
  }

  @Test
  void putTheSameIntoAPhraseInEveryLanguage() {
    for (var key : bundle("en").keySet()) {
      assertThat(places(bundle("ru").getString(key)))
          .as(key)
          .isEqualTo(places(bundle("en").getString(key)));
    }
  }

  @Test
  void countAsEachLanguageDoes() {
    assertThat(Texts.in("en").say("times", 2)).isEqualTo("🔁 fired 2 times");
    assertThat(Texts.in("ru").say("times", 2)).isEqualTo("🔁 сработало 2 раза");
    assertThat(Texts.in("ru").say("times", 11)).isEqualTo("🔁 сработало 11 раз");
    assertThat(Texts.in("ru").say("digest.scheduled", 21)).endsWith("21 находка");
  }

  private static Set<String> places(String phrase) {
    var found = new TreeSet<String>();
    PLACE.matcher(phrase).results().forEach(match -> found.add(match.group(1)));
    return found;
  }

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle("dev.soroka.notification.render.messages", Locale.of(language));
  }
}
