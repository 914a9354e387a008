package dev.soroka.collector.mapping;

import com.google.re2j.Pattern;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Mapping.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is wrong with a mapping before any page is read. */
public final class MappingProblems {
  /** What the query language can ask for. */
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_](?:[\\p{L}\\p{M}\\p{N}_.-]*[\\p{L}\\p{M}\\p{N}_])?");

  private MappingProblems() {}

  /**
   * One sentence for each fault.
   *
   * @param path what is wrong with a path as the kind writes them, if anything
   */
  public static List<String> of(Mapping mapping, Function<String, Optional<String>> path) {
    var problems = new ArrayList<String>();
    everyField(mapping).forEach((name, field) -> check(name, field, path, problems));
    if (mapping.items() != null) {
      path.apply(mapping.items()).ifPresent(problem -> problems.add("items: " + problem));
    }
    if (mapping.pictures() != null) {
      check("pictures", Field.at(mapping.pictures().path()), path, problems);
    }
    return problems;
  }

  private static void check(
      String name, Field field, Function<String, Optional<String>> path, List<String> problems) {
    if (!NAME.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
      problems.add("«" + name + "» cannot be asked for in a watch, so it is no name");
    }
    path.apply(field.path()).ifPresent(problem -> problems.add(name + ": " + problem));
    if (field.unit() != null && field.unit().startsWith("$.")) {
      path.apply(field.unit()).ifPresent(problem -> problems.add(name + ": " + problem));
    }
    try {
      var _ = new FieldReader(field);
    } catch (IllegalArgumentException e) {
      problems.add(name + ": " + e.getMessage());
    }
  }

  private static Map<String, Field> everyField(Mapping mapping) {
    var all = fields(mapping);
    all.putAll(mapping.labels());
    all.putAll(mapping.numbers());
    return all;
  }

  /** The fields that an item has once, by their names. */
  static Map<String, Field> fields(Mapping mapping) {
    var fields = new LinkedHashMap<String, Field>();
    put(fields, "key", mapping.key());
    put(fields, "title", mapping.title());
    put(fields, "text", mapping.text());
    put(fields, "link", mapping.link());
    put(fields, "time", mapping.time());
    put(fields, "subject", mapping.subject());
    put(fields, "recipient", mapping.recipient());
    return fields;
  }

  private static void put(Map<String, Field> fields, String name, @Nullable Field field) {
    if (field != null) {
      fields.put(name, field);
    }
  }
}
