package dev.soroka.sandbox.fault;

import dev.soroka.sandbox.answer.Refusal;
import java.time.Duration;
import java.util.Map;

/**
 * An order for something to go wrong.
 *
 * @param which the calls it strikes
 * @param refusal what {@link FaultKind#ERROR} answers
 * @param delay how long {@link FaultKind#DELAY} and {@link FaultKind#ERROR} wait before they
 *     answer, and how long the kinds without an answer keep the connection open
 */
public record Fault(FaultKind kind, Which which, Refusal refusal, Duration delay) {

  private static final Duration HELD = Duration.ofMinutes(5);
  private static final Map<Integer, String> USUAL =
      Map.of(
          400, "Bad Request",
          401, "Unauthorized",
          403, "Forbidden: bot was blocked by the user",
          404, "Not Found",
          409, "Conflict",
          500, "Internal Server Error",
          502, "Bad Gateway",
          503, "Service Unavailable");

  /**
   * Which calls are struck.
   *
   * @param method in any case; {@code *} for every one
   * @param contains what must stand somewhere in the call, empty for anything
   * @param times how many calls
   */
  public record Which(String method, String contains, int times) {

    public static Which next(String method) {
      return new Which(method, "", 1);
    }
  }

  /** Refused with this code in Telegram's usual words. */
  public static Fault error(String method, int code) {
    return error(method, code, USUAL.getOrDefault(code, "Error " + code));
  }

  public static Fault error(String method, int code, String description) {
    return new Fault(
        FaultKind.ERROR, Which.next(method), Refusal.of(code, description), Duration.ZERO);
  }

  /** Refused with 429 and so many seconds of silence. */
  public static Fault tooMany(String method, long retryAfter) {
    return new Fault(
        FaultKind.ERROR, Which.next(method), Refusal.tooMany(retryAfter), Duration.ZERO);
  }

  public static Fault delay(String method, Duration delay) {
    return new Fault(FaultKind.DELAY, Which.next(method), broken(), delay);
  }

  public static Fault timeout(String method) {
    return new Fault(FaultKind.TIMEOUT, Which.next(method), broken(), HELD);
  }

  public static Fault reset(String method) {
    return new Fault(FaultKind.RESET, Which.next(method), broken(), Duration.ZERO);
  }

  public static Fault garbage(String method) {
    return new Fault(FaultKind.GARBAGE, Which.next(method), broken(), Duration.ZERO);
  }

  /** Executed, but the answer never comes; {@link #within} says when the connection breaks. */
  public static Fault afterTimeout(String method) {
    return new Fault(FaultKind.AFTER_TIMEOUT, Which.next(method), broken(), HELD);
  }

  private static Refusal broken() {
    return Refusal.of(500, "Internal Server Error");
  }

  public Fault times(int times) {
    return new Fault(kind, new Which(which.method(), which.contains(), times), refusal, delay);
  }

  public Fault always() {
    return times(Integer.MAX_VALUE);
  }

  /** Only calls in which this stands. */
  public Fault containing(String text) {
    return new Fault(kind, new Which(which.method(), text, which.times()), refusal, delay);
  }

  /** With another delay. */
  public Fault within(Duration newDelay) {
    return new Fault(kind, which, refusal, newDelay);
  }
}
