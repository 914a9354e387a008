package dev.soroka.common.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plain text with marked ranges, so that no content can break or forge the marking. */
public record RichText(String text, List<Entity> entities) {
  public RichText {
    entities = List.copyOf(entities);
    for (var entity : entities) {
      if (entity.offset() < 0
          || entity.length() <= 0
          || entity.length() > text.length() - entity.offset()) {
        throw new IllegalArgumentException("an entity lies within its text");
      }
    }
  }

  /** Text without any marking. */
  public static RichText plain(String text) {
    return new RichText(text, List.of());
  }

  /**
   * A marked range.
   *
   * @param kind what the range is
   * @param offset where it starts, in UTF-16 units
   * @param length how long it is, in UTF-16 units
   * @param url where a {@link Kind#TEXT_LINK} leads
   */
  public record Entity(Kind kind, int offset, int length, @Nullable String url) {}

  /** The markings in use, named as the Bot API names them (MessageEntity). */
  public enum Kind {
    BOLD,
    ITALIC,
    UNDERLINE,
    STRIKETHROUGH,
    CODE,
    PRE,
    BLOCKQUOTE,
    EXPANDABLE_BLOCKQUOTE,
    TEXT_LINK
  }
}
