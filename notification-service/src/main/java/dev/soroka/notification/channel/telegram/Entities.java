package dev.soroka.notification.channel.telegram;

import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.RichText.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/**
 * Marked ranges as the Bot API takes them. It refuses a whole message for a range that begins or
 * ends within a character and for a link that leads nowhere; such a range is mended or left out.
 */
final class Entities {
  private static final Pattern LINK = Pattern.compile("(?i)(https?://[^\\s/?#]+|tg://).*");

  /** More are refused. */
  private static final int MOST = 100;

  private Entities() {}

  static List<MessageEntity> of(RichText text) {
    return text.entities().stream()
        .flatMap(entity -> of(text.text(), entity).stream())
        .limit(MOST)
        .toList();
  }

  private static Optional<MessageEntity> of(String text, RichText.Entity entity) {
    int from = whole(text, entity.offset());
    int to = whole(text, entity.offset() + entity.length());
    if (from >= to || (entity.kind() == Kind.TEXT_LINK && !leadsSomewhere(entity.url()))) {
      return Optional.empty();
    }
    return Optional.of(
        MessageEntity.builder()
            .type(entity.kind().name().toLowerCase(Locale.ROOT))
            .offset(from)
            .length(to - from)
            .url(entity.url())
            .build());
  }

  private static boolean leadsSomewhere(@Nullable String url) {
    return url != null && LINK.matcher(url).matches();
  }

  /** The same place, or one further where it lies within a character of two units. */
  private static int whole(String text, int place) {
    boolean within =
        place > 0
            && place < text.length()
            && Character.isLowSurrogate(text.charAt(place))
            && Character.isHighSurrogate(text.charAt(place - 1));
    return within ? place + 1 : place;
  }
}
