package dev.soroka.bot.text;

import com.ibm.icu.text.MessageFormat;
import dev.soroka.common.contract.RichText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The bot's words in one language. A phrase may have plural forms, and markings written {@code
 * <b>}, {@code <i>} and {@code <code>}; what is put into it is never read as either.
 */
public final class Texts {
  /** The languages we speak, the one for all others first. */
  public static final List<String> LANGUAGES = List.of("en", "ru");

  private static final Texts FOR_ALL_OTHERS = new Texts(LANGUAGES.getFirst());

  private static final Map<String, Texts> ALL =
      LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Texts::new));

  private final Locale locale;
  private final ResourceBundle phrases;

  private Texts(String language) {
    this.locale = Locale.of(language);
    this.phrases =
        ResourceBundle.getBundle(
            Texts.class.getPackageName() + ".messages_" + language, Locale.ROOT);
  }

  /** The words of this language, or those for all others where we do not speak it. */
  public static Texts in(String language) {
    return ALL.getOrDefault(language, FOR_ALL_OTHERS);
  }

  /** The language to begin with for somebody whose app speaks this one, such as {@code ru-RU}. */
  public static String languageFor(String code) {
    return LANGUAGES.stream()
        .filter(language -> code.toLowerCase(Locale.ROOT).startsWith(language))
        .findFirst()
        .orElse(LANGUAGES.getFirst());
  }

  /** The language of these words. */
  public Locale locale() {
    return locale;
  }

  /**
   * A phrase with its markings.
   *
   * @param arguments numbers, which choose plural forms, texts, and texts with markings
   */
  public RichText say(String key, Object... arguments) {
    var places =
        IntStream.range(0, arguments.length)
            .mapToObj(i -> arguments[i] instanceof Number ? arguments[i] : Markup.place(i))
            .toArray();
    var format = new MessageFormat(phrases.getString(key), locale);
    return Markup.read(format.format(places), arguments);
  }

  /** A phrase without markings, such as the words on a button. */
  public String plain(String key, Object... arguments) {
    return say(key, arguments).text();
  }
}
