package dev.soroka.collector.enrich;

import dev.soroka.collector.source.OptionReader;
import dev.soroka.collector.source.json.JsonKind;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Mapping;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a source asks for under the option {@code enrich}.
 *
 * @param url the address of the call, with fields of the item in braces: {@code {subject}}, {@code
 *     {key}}, {@code {title}}, or the name of a label
 * @param mapping which labels and numbers its answer gives
 * @param within how long the call may take
 * @param fresh how long an answer serves other items with the same address
 */
public record Enrichment(String url, Mapping mapping, Duration within, Duration fresh) {
  /** The name of the option. */
  public static final String OPTION = "enrich";

  private static final Pattern FIELD = Pattern.compile("\\{([a-z0-9_.-]+)}");
  private static final Duration LEAST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** What these options ask for; empty when they ask for nothing. */
  public static Optional<Enrichment> of(Map<String, Object> options) {
    return read(new OptionReader(options));
  }

  /** What is wrong with what is asked for, for the source's owner. */
  public static List<String> problems(Map<String, Object> options) {
    var reader = new OptionReader(options);
    read(reader);
    return reader.problems();
  }

  private static Optional<Enrichment> read(OptionReader reader) {
    if (!reader.has(OPTION)) {
      return Optional.empty();
    }
    var inside = reader.inside(OPTION);
    var url = inside.text("url").orElse("");
    if (!url.startsWith("http") || !FIELD.matcher(url).find()) {
      inside.problem("url has a field of the item in it, as in https://example.org/{subject}");
    }
    var mapping = inside.value("mapping", Mapping.class).orElse(Mapping.NONE);
    if (mapping.numbers().isEmpty() && mapping.labels().isEmpty()) {
      inside.problem("mapping says which numbers or labels the answer gives");
    }
    JsonKind.faults(mapping).forEach(inside::problem);
    return Optional.of(
        new Enrichment(
            url,
            mapping,
            inside.duration("within", Duration.ofSeconds(5), LEAST, LONGEST),
            inside.duration("fresh", Duration.ofSeconds(30), Duration.ZERO, Duration.ofDays(1))));
  }

  /** The address for this item; empty when the item lacks a field of it. */
  Optional<String> address(Item item) {
    var matcher = FIELD.matcher(url);
    var address = new StringBuilder();
    while (matcher.find()) {
      var value = field(item, matcher.group(1));
      if (value == null || value.isBlank()) {
        return Optional.empty();
      }
      var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
      matcher.appendReplacement(address, encoded);
    }
    return Optional.of(matcher.appendTail(address).toString());
  }

  /** The names of the numbers that are unknown when the call fails. */
  List<String> numbers() {
    return mapping.numbers().keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  private static @Nullable String field(Item item, String name) {
    return switch (name) {
      case "key" -> item.key();
      case "title" -> item.title();
      case "subject" -> item.subject();
      default -> item.labels().getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    };
  }
}
