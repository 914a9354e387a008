package dev.soroka.collector.look;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Keys that operators' sources name instead of holding them: {@code ${SOROKA_SOURCE_…}} in a header
 * is read from the environment whenever the source is asked. No other variable can be named, and no
 * subscriber's source may name any.
 */
@Component
public class Variables {
  private static final Pattern NAMED = Pattern.compile("\\$\\{(SOROKA_SOURCE_[A-Z0-9_]{1,80})}");

  private final Environment environment;

  public Variables(Environment environment) {
    this.environment = environment;
  }

  /** Whether one of the headers names a variable. */
  public static boolean areIn(Map<String, String> headers) {
    return headers.values().stream().anyMatch(value -> NAMED.matcher(value).find());
  }

  /** The headers with the values of what they name; throws, saying which, where one is not set. */
  Map<String, String> filled(Map<String, String> headers) {
    var filled = new LinkedHashMap<String, String>();
    headers.forEach((name, value) -> filled.put(name, filled(value)));
    return filled;
  }

  private String filled(String value) {
    return NAMED.matcher(value).replaceAll(found -> Matcher.quoteReplacement(read(found.group(1))));
  }

  private String read(String name) {
    return Optional.ofNullable(environment.getProperty(name))
        .filter(value -> !value.isBlank())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The variable " + name + " is not set where the collector runs"));
  }
}
