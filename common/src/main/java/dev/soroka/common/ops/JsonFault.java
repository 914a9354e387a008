package dev.soroka.common.ops;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What is wrong with somebody's JSON, in a sentence that says where and what was expected. */
public final class JsonFault {
  private static final Pattern HIDDEN_SOURCE =
      Pattern.compile(" \\(start marker at \\[Source: REDACTED.*?]\\)");

  private JsonFault() {}

  /** The sentence. */
  public static String told(JacksonException fault) {
    return switch (fault) {
      case UnrecognizedPropertyException unknown ->
          "There is no field %s; known are %s."
              .formatted(path(unknown), new TreeSet<>(unknown.getKnownPropertyIds()));
      case InvalidFormatException odd when !odd.getPath().isEmpty() ->
          path(odd) + ": " + expected(odd);
      // The value's own rule was broken, and says so itself.
      case ValueInstantiationException refused -> place(refused) + rule(refused.getCause());
      case DatabindException wrong when !wrong.getPath().isEmpty() ->
          path(wrong) + ": " + wrong.getOriginalMessage();
      default -> "The body is not JSON: " + faultAndPlace(fault);
    };
  }

  private static String rule(@Nullable Throwable cause) {
    return cause instanceof IllegalArgumentException rule && rule.getMessage() != null
        ? rule.getMessage()
        : "something is missing in it";
  }

  private static String expected(InvalidFormatException odd) {
    var type = odd.getTargetType();
    if (type.isEnum()) {
      return odd.getValue() + " is none of " + names(type);
    }
    if (type == ZoneId.class) {
      return "there is no time zone %s; one is written like Europe/Moscow"
          .formatted(odd.getValue());
    }
    if (type == LocalTime.class) {
      return "a time of day is written like 07:30, not " + odd.getValue();
    }
    if (type == Duration.class) {
      return "a duration is written like PT5M, not " + odd.getValue();
    }
    return type == Instant.class
        ? "a moment is written like 2026-01-31T09:30:00Z, not " + odd.getValue()
        : odd.getOriginalMessage();
  }

  private static String names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining(", "));
  }

  private static String place(DatabindException wrong) {
    return wrong.getPath().isEmpty() ? "" : path(wrong) + ": ";
  }

  private static String path(DatabindException wrong) {
    return wrong.getPath().stream()
        .map(step -> step.getPropertyName() == null ? "[]" : step.getPropertyName())
        .collect(Collectors.joining("."));
  }

  /** Without the note that the source of the text is hidden, which tells the reader nothing. */
  private static String faultAndPlace(JacksonException broken) {
    var fault = HIDDEN_SOURCE.matcher(broken.getOriginalMessage()).replaceAll("");
    var place = broken.getLocation();
    return place == null || place.getLineNr() < 0
        ? fault
        : "%s, line %d, column %d".formatted(fault, place.getLineNr(), place.getColumnNr());
  }
}
