package dev.soroka.sandbox.stage;

import dev.soroka.sandbox.limit.Limits;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** How a sandbox is to behave. */
public record Settings(Clock clock, Limits limits, Timing timing, Keeping keeping) {

  /**
   * How long things take.
   *
   * @param callbackLifetime after which time a pressed button can no longer be answered
   * @param webhookPause how long a webhook rests after the first failure, doubled after each
   *     further
   */
  public record Timing(Duration callbackLifetime, Duration webhookPause) {}

  /**
   * How much is remembered.
   *
   * @param messagesPerChat the newest messages that each chat keeps
   * @param calls the newest calls that the ledger keeps
   * @param photoFolder where pictures are kept, else in memory
   */
  public record Keeping(int messagesPerChat, int calls, Optional<Path> photoFolder) {}

  /** As strict as Telegram, by the machine's clock. */
  public static Settings usual() {
    return new Settings(
        Clock.systemUTC(),
        Limits.telegram(),
        new Timing(Duration.ofMinutes(1), Duration.ofSeconds(1)),
        new Keeping(500, 20_000, Optional.empty()));
  }

  public Settings withClock(Clock newClock) {
    return new Settings(newClock, limits, timing, keeping);
  }

  public Settings withLimits(Limits newLimits) {
    return new Settings(clock, newLimits, timing, keeping);
  }

  public Settings withTiming(Timing newTiming) {
    return new Settings(clock, limits, newTiming, keeping);
  }

  public Settings withKeeping(Keeping newKeeping) {
    return new Settings(clock, limits, timing, newKeeping);
  }
}
