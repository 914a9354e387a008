package dev.soroka.collector.browser;

import dev.soroka.collector.browser.Step.Click;
import dev.soroka.collector.browser.Step.Goto;
import dev.soroka.collector.browser.Step.Pause;
import dev.soroka.collector.browser.Step.Scroll;
import dev.soroka.collector.browser.Step.WaitFor;
import dev.soroka.collector.browser.Step.Write;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the steps under {@code options} of a source. */
public final class Steps {
  private static final String NAME = "steps";
  private static final int MOST = 30;
  private static final int LONGEST_TEXT = 500;
  private static final int MOST_SCROLLS = 50;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Map<String, Set<String>> PARTS =
      Map.of(
          "goto", Set.of(),
          "waitFor", Set.of(),
          "pause", Set.of(),
          "click", Set.of("optional"),
          "scroll", Set.of(),
          "type", Set.of("text", "enter"));
  private static final String KNOWN = "goto, waitFor, pause, click, scroll or type";

  private Steps() {}

  /** A list of steps that cannot be carried out; the message says which and why. */
  public static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    Fault(String message) {
      super(message);
    }
  }

  /** The steps in their order; none when the options have none. */
  public static List<Step> of(Map<String, Object> options) throws Fault {
    var written = options.getOrDefault(NAME, List.of());
    if (!(written instanceof List<?> list) || list.size() > MOST) {
      throw new Fault("options.steps is a list of at most " + MOST + " steps");
    }
    var steps = new ArrayList<Step>();
    for (var one : list) {
      steps.add(step("step " + (steps.size() + 1), one));
    }
    return List.copyOf(steps);
  }

  /** What is wrong with the options, for the source's owner to read; empty when nothing is. */
  public static List<String> problems(Map<String, Object> options) {
    try {
      of(options);
    } catch (Fault e) {
      return List.of(String.valueOf(e.getMessage()));
    }
    return options.keySet().stream()
        .filter(name -> !name.equals(NAME))
        .map(name -> "a browser source has no option «" + name + "»; it has steps")
        .toList();
  }

  private static Step step(String where, @Nullable Object written) throws Fault {
    if (!(written instanceof Map<?, ?> parts)) {
      throw new Fault(where + " is an object such as {\"click\": \".more\"}");
    }
    var names = PARTS.keySet().stream().filter(parts::containsKey).toList();
    if (names.size() != 1) {
      throw new Fault(where + " says one of " + KNOWN);
    }
    var name = names.getFirst();
    for (var part : parts.keySet()) {
      if (!part.equals(name) && !PARTS.getOrDefault(name, Set.of()).contains(part)) {
        throw new Fault("%s, %s, knows nothing of «%s»".formatted(where, name, part));
      }
    }
    return step(where + ", " + name + ",", name, parts);
  }

  private static Step step(String where, String name, Map<?, ?> parts) throws Fault {
    return switch (name) {
      case "goto" -> new Goto(text(where, parts.get(name)));
      case "waitFor" -> new WaitFor(text(where, parts.get(name)));
      case "pause" -> new Pause(pause(where, parts.get(name)));
      case "click" -> new Click(text(where, parts.get(name)), flag(where, parts, "optional"));
      case "scroll" -> new Scroll(number(where, parts.get(name)));
      default ->
          new Write(
              text(where, parts.get(name)),
              text(where + " text", parts.get("text")),
              flag(where, parts, "enter"));
    };
  }

  private static String text(String where, @Nullable Object value) throws Fault {
    if (value instanceof String text && !text.isBlank() && text.length() <= LONGEST_TEXT) {
      return text;
    }
    throw new Fault(where + " needs a text of at most " + LONGEST_TEXT + " characters");
  }

  private static boolean flag(String where, Map<?, ?> parts, String name) throws Fault {
    return switch (parts.get(name)) {
      case null -> false;
      case Boolean flag -> flag;
      default -> throw new Fault(where + " " + name + " is true or false");
    };
  }

  private static int number(String where, @Nullable Object value) throws Fault {
    if (value instanceof Integer times && times >= 1 && times <= MOST_SCROLLS) {
      return times;
    }
    throw new Fault(where + " is a number from 1 to " + MOST_SCROLLS);
  }

  private static Duration pause(String where, @Nullable Object value) throws Fault {
    if (value instanceof Number seconds
        && seconds.doubleValue() > 0
        && seconds.doubleValue() <= LONGEST_PAUSE.toSeconds()) {
      return Duration.ofMillis(Math.round(seconds.doubleValue() * 1_000));
    }
    throw new Fault(where + " is a number of seconds, at most " + LONGEST_PAUSE.toSeconds());
  }
}
