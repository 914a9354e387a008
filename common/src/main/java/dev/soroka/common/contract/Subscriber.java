package dev.soroka.common.contract;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Someone who receives.
 *
 * @param id the number that storage gave them
 * @param address where they are reached
 * @param sender the id of the account that they know and that writes to them
 * @param language a two-letter code
 * @param paused whether they asked to be told nothing
 * @param closed whether the chat refuses us; settings stay until it opens again
 * @param preferences how they want to be told
 */
public record Subscriber(
    long id,
    Address address,
    @Nullable Long sender,
    String language,
    boolean paused,
    boolean closed,
    Preferences preferences) {
  public Subscriber {
    preferences = Objects.requireNonNullElse(preferences, Preferences.USUAL);
  }

  /** A subscriber who has not chosen how to be told. */
  public Subscriber(
      long id,
      Address address,
      @Nullable Long sender,
      String language,
      boolean paused,
      boolean closed) {
    this(id, address, sender, language, paused, closed, Preferences.USUAL);
  }
}
