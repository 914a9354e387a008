package dev.soroka.common.amqp;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The thread of work that a message belongs to, across all services.
 *
 * @param id 32 lower-case hex digits, the same from the first message to the last
 * @param span 16 lower-case hex digits, new with every message
 * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">W3C Trace Context</a>
 */
record Trace(String id, String span) {
  static final String HEADER = "traceparent";

  private static final String MDC_ID = "trace";
  private static final Pattern FORM =
      Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");

  /** The trace that this thread works in, or a new one. */
  static Trace current() {
    var id = MDC.get(MDC_ID);
    return id == null ? begin() : new Trace(id, hex(1));
  }

  /** The trace that a message brought along, or a new one where it brought none. */
  static Trace of(@Nullable Object header) {
    var form = FORM.matcher(header == null ? "" : header.toString());
    return form.matches() ? new Trace(form.group(1), form.group(2)) : begin();
  }

  Trace child() {
    return new Trace(id, hex(1));
  }

  String header() {
    return "00-" + id + "-" + span + "-01";
  }

  /** Writes the trace into every log line until the returned scope is closed. */
  MDC.MDCCloseable scope() {
    return MDC.putCloseable(MDC_ID, id);
  }

  private static Trace begin() {
    return new Trace(hex(2), hex(1));
  }

  private static String hex(int longs) {
    var digits = new StringBuilder();
    for (int i = 0; i < longs; i++) {
      // Zero is not a valid id.
      digits.append(HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1));
    }
    return digits.toString();
  }
}
