package dev.soroka.notification.render;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Our words in one language; a language that we do not speak is answered in English. */
final class Texts {
  private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
  private static final Map<String, Texts> SPOKEN =
      Map.of("en", ENGLISH, "ru", new Texts(Locale.of("ru")));

  private final Locale locale;
  private final ResourceBundle words;

  private Texts(Locale locale) {
    this.locale = locale;
    this.words = ResourceBundle.getBundle("dev.soroka.notification.render.messages", locale);
  }

  static Texts in(String language) {
    return SPOKEN.getOrDefault(language.toLowerCase(Locale.ROOT), ENGLISH);
  }

  Locale locale() {
    return locale;
  }

  /** The words of this name, with these put in their places; a number chooses the plural form. */
  String say(String name, Object... values) {
    return new MessageFormat(words.getString(name), locale).format(values);
  }

  /** The word for a part of an item, or the part's own name where we have none. */
  String place(String part) {
    var name = "in." + part;
    return words.containsKey(name) ? words.getString(name) : part;
  }
}
