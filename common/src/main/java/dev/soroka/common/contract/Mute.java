package dev.soroka.common.contract;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber does not want to be told of.
 *
 * @param kind what is muted
 * @param value which one: a source's id, a word in any of its forms, an author, a subject; empty
 *     for everything
 * @param until when it ends; null for never
 */
public record Mute(Kind kind, String value, @Nullable Instant until) {
  public Mute {
    value = Objects.requireNonNullElse(value, "");
    if (kind == null) {
      throw new IllegalArgumentException("a mute says what kind of thing it mutes");
    }
    if (value.isBlank() != (kind == Kind.EVERYTHING)) {
      throw new IllegalArgumentException("a mute says what it mutes, unless it mutes everything");
    }
  }

  /** Whether it still holds at this time. */
  public boolean holdsAt(Instant now) {
    return until == null || now.isBefore(until);
  }

  /** What can be muted. */
  public enum Kind {
    SOURCE,
    WORD,
    AUTHOR,
    SUBJECT,
    EVERYTHING
  }
}
