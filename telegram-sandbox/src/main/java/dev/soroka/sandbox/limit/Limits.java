package dev.soroka.sandbox.limit;

import java.time.Duration;

/**
 * How many calls are taken; 0 lifts a limit.
 *
 * @param botPerSecond the calls of one bot in any second
 * @param chatBurst the calls to one private chat at once
 * @param chatRefill how long a private chat takes to allow one more
 * @param groupPerMinute the calls to one group or channel in any minute
 * @param penalty by how much each call made during a silence lengthens it
 */
public record Limits(
    int botPerSecond, int chatBurst, Duration chatRefill, int groupPerMinute, Duration penalty) {

  /** What is known of Telegram's own. */
  public static Limits telegram() {
    return new Limits(30, 3, Duration.ofSeconds(1), 20, Duration.ofSeconds(1));
  }

  /** No limits at all, for measuring. */
  public static Limits none() {
    return new Limits(0, 0, Duration.ZERO, 0, Duration.ZERO);
  }

  public Limits withBotPerSecond(int calls) {
    return new Limits(calls, chatBurst, chatRefill, groupPerMinute, penalty);
  }

  public Limits withChat(int burst, Duration refill) {
    return new Limits(botPerSecond, burst, refill, groupPerMinute, penalty);
  }

  public Limits withGroupPerMinute(int calls) {
    return new Limits(botPerSecond, chatBurst, chatRefill, calls, penalty);
  }

  public Limits withPenalty(Duration longer) {
    return new Limits(botPerSecond, chatBurst, chatRefill, groupPerMinute, longer);
  }
}
