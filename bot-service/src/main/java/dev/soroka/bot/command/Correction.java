package dev.soroka.bot.command;

import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Mapping.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes to correct how a page is read: lines such as {@code price: .cost}, in
 * English or Russian; {@code no} behind the colon leaves a part out.
 */
final class Correction {
  private static final Map<String, Part> PARTS =
      Map.ofEntries(
          Map.entry("items", Part.ITEMS),
          Map.entry("list", Part.ITEMS),
          Map.entry("список", Part.ITEMS),
          Map.entry("title", Part.TITLE),
          Map.entry("заголовок", Part.TITLE),
          Map.entry("название", Part.TITLE),
          Map.entry("link", Part.LINK),
          Map.entry("ссылка", Part.LINK),
          Map.entry("text", Part.TEXT),
          Map.entry("текст", Part.TEXT),
          Map.entry("time", Part.TIME),
          Map.entry("date", Part.TIME),
          Map.entry("время", Part.TIME),
          Map.entry("дата", Part.TIME),
          Map.entry("price", Part.PRICE),
          Map.entry("цена", Part.PRICE),
          Map.entry("picture", Part.PICTURE),
          Map.entry("картинка", Part.PICTURE));

  private static final Set<String> NOTHING = Set.of("no", "none", "нет", "-");
  private static final int MOST = 20;
  private static final int LONGEST = 300;

  private Correction() {}

  /** What became of a correction. */
  sealed interface Outcome {
    /** The mapping as it is to be. */
    record Understood(Mapping mapping) implements Outcome {}

    /** A line that means nothing to us. */
    record Unclear(String line) implements Outcome {}
  }

  private enum Part {
    ITEMS,
    TITLE,
    LINK,
    TEXT,
    TIME,
    PRICE,
    PICTURE
  }

  /** The mapping with what the words change. */
  static Outcome of(Mapping mapping, String words) {
    var corrected = mapping;
    var lines = words.lines().flatMap(line -> List.of(line.split(";")).stream()).map(String::strip);
    for (var line : lines.filter(line -> !line.isEmpty()).limit(MOST).toList()) {
      var halves = line.split("[:=]", 2);
      var part = PARTS.get(halves[0].strip().toLowerCase(Locale.ROOT));
      var path = halves.length == 2 ? halves[1].strip() : "";
      boolean needed = part == Part.ITEMS || part == Part.TITLE;
      boolean left = NOTHING.contains(path.toLowerCase(Locale.ROOT));
      if (part == null || path.isEmpty() || path.length() > LONGEST || (needed && left)) {
        return new Outcome.Unclear(line);
      }
      corrected = with(corrected, part, left ? null : path);
    }
    return new Outcome.Understood(corrected);
  }

  private static Mapping with(Mapping before, Part part, @Nullable String path) {
    var field = path == null ? null : Field.at(path);
    var numbers = new LinkedHashMap<>(before.numbers());
    if (part == Part.PRICE) {
      numbers.remove("price");
      if (field != null) {
        numbers.put("price", field);
      }
    }
    return new Mapping(
        part == Part.ITEMS ? Objects.requireNonNull(path) : before.items(),
        before.key(),
        part == Part.TITLE ? field : before.title(),
        part == Part.TEXT ? field : before.text(),
        part == Part.LINK ? field : before.link(),
        part == Part.TIME ? field : before.time(),
        before.subject(),
        before.labels(),
        numbers,
        part == Part.PICTURE ? picture(path) : before.pictures(),
        before.recipient());
  }

  private static Mapping.@Nullable Pictures picture(@Nullable String path) {
    return path == null ? null : new Mapping.Pictures(path, null);
  }
}
