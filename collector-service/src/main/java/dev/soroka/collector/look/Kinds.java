package dev.soroka.collector.look;

import dev.soroka.collector.source.Kind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every kind of source there is, by its name. */
@Component
public class Kinds {
  private final Map<String, Kind> kinds;

  public Kinds(List<Kind> kinds) {
    this.kinds =
        kinds.stream()
            .collect(
                Collectors.toMap(
                    Kind::name,
                    Function.identity(),
                    (one, other) -> {
                      throw new IllegalStateException("Two kinds are called " + one.name());
                    },
                    TreeMap::new));
  }

  public Optional<Kind> find(String name) {
    return Optional.ofNullable(kinds.get(name));
  }

  /** What sources may say under {@code kind}. */
  public Set<String> names() {
    return Collections.unmodifiableSet(kinds.keySet());
  }

  /** What to say of a kind that is none. */
  public String unknown(String name) {
    return "There is no kind '" + name + "'; there are " + String.join(", ", kinds.keySet());
  }
}
