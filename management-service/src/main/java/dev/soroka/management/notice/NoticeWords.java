package dev.soroka.management.notice;

import dev.soroka.common.contract.Pulse.Loss;
import dev.soroka.common.contract.Source;
import java.net.URI;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts news of a source into words, in Russian for who reads it and in English for all others. */
final class NoticeWords {
  private static final String BUNDLE = "notices";
  private static final int LONGEST_REASON = 500;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration TWO_DAYS = Duration.ofDays(2);

  private final ResourceBundle texts;

  private NoticeWords(ResourceBundle texts) {
    this.texts = texts;
  }

  /** The words for a reader of this language, a two-letter code. */
  static NoticeWords in(String language) {
    var locale = language.equals("ru") ? Locale.of("ru") : Locale.ROOT;
    var noOther =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return new NoticeWords(ResourceBundle.getBundle(BUNDLE, locale, noOther));
  }

  String of(News news, Source source) {
    var why = Optional.ofNullable(news.why()).map(NoticeWords::shortened).orElse("");
    return switch (news.kind()) {
      case FAILING -> text("failing", source.name(), why);
      case FALLBACK -> text("fallback", source.name(), why, place(source, news.serving()));
      case RECOVERED -> text("recovered", source.name(), time(news.lasting()));
      case QUIET ->
          text(
              "quiet",
              source.name(),
              time(news.lasting()),
              time(Optional.ofNullable(news.habit()).orElse(Duration.ZERO)));
      case DRIFTED -> text("drifted", source.name(), losses(news.losses()));
    };
  }

  private String losses(List<Loss> losses) {
    return losses.stream()
        .map(
            loss ->
                loss.field().equals("items")
                    ? text("lost.items")
                    : text("lost.field", loss.field(), loss.usual(), loss.now()))
        .collect(Collectors.joining("\n"));
  }

  private String time(Duration duration) {
    if (duration.compareTo(HOUR) < 0) {
      return text("minutes", Math.max(1, duration.toMinutes()));
    }
    return duration.compareTo(TWO_DAYS) < 0
        ? text("hours", duration.toHours())
        : text("days", duration.toDays());
  }

  private String text(String key, Object... arguments) {
    // As text, so that no number gets separators and no place in an argument is filled.
    var words = Stream.of(arguments).map(String::valueOf).toArray();
    return new MessageFormat(texts.getString(key), Locale.ROOT).format(words);
  }

  private static String place(Source source, int serving) {
    if (serving < 1 || serving > source.fallbacks().size()) {
      return "?";
    }
    var fallback = source.fallbacks().get(serving - 1);
    return fallback.kind() + ", " + host(fallback.url());
  }

  private static String host(String url) {
    try {
      return Optional.ofNullable(URI.create(url).getHost()).orElse(url);
    } catch (IllegalArgumentException e) {
      return url;
    }
  }

  private static String shortened(String why) {
    return why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON) + "…";
  }
}
