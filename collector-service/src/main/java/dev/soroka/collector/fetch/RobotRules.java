package dev.soroka.collector.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a site's {@code robots.txt} lets us read, as RFC 9309 says: the rules of the groups that
 * name us, else of those for everybody; the longest path that fits decides, and of two as long the
 * one that allows.
 *
 * @param rules at most a thousand of them
 * @param delay the pause between two visits that the site asks for, by the {@code Crawl-delay} that
 *     the RFC does not know but sites use
 */
record RobotRules(List<Rule> rules, Optional<Duration> delay) {
  /** A site without rules. */
  static final RobotRules NONE = new RobotRules(List.of(), Optional.empty());

  /** A parser has to read so many bytes and may leave the rest (RFC 9309, 2.5). */
  private static final int LARGEST = 500 * 1024;

  private static final int MOST_RULES = 1_000;
  private static final int LONGEST_PATH = 2_000;
  private static final String OUR_NAME = "soroka";
  private static final String EVERYBODY = "*";

  RobotRules {
    rules = List.copyOf(rules);
  }

  /**
   * One line of the file.
   *
   * @param path with {@code *} for any characters and {@code $} at its end for the end
   */
  record Rule(boolean allows, String path) {
    /** Linear in the path: after each star the next part is looked for, never looked back. */
    boolean fits(String wanted) {
      boolean whole = path.endsWith("$");
      var parts = (whole ? path.substring(0, path.length() - 1) : path).split("\\*", -1);
      if (!wanted.startsWith(parts[0])) {
        return false;
      }
      int at = parts[0].length();
      for (int i = 1; i < parts.length; i++) {
        boolean last = whole && i == parts.length - 1;
        int found = last ? wanted.length() - parts[i].length() : wanted.indexOf(parts[i], at);
        if (found < at || !wanted.startsWith(parts[i], found)) {
          return false;
        }
        at = found + parts[i].length();
      }
      return !whole || at == wanted.length();
    }
  }

  /** The rules in the file, whatever it holds; what is no rule is left out. */
  static RobotRules parse(byte[] file) {
    var text = new String(file, 0, Math.min(file.length, LARGEST), StandardCharsets.UTF_8);
    var groups = new Groups();
    text.lines().map(RobotRules::withoutComment).forEach(groups::line);
    return groups.rules();
  }

  /** Whether we may read the page. */
  boolean allow(String wanted) {
    if (wanted.equals("/robots.txt")) {
      return true;
    }
    var path = Escapes.canonical(wanted);
    @Nullable Rule best = null;
    for (var rule : rules) {
      boolean longer =
          best == null
              || rule.path().length() > best.path().length()
              || (rule.path().length() == best.path().length() && rule.allows());
      if (longer && rule.fits(path)) {
        best = rule;
      }
    }
    return best == null || best.allows();
  }

  private static String withoutComment(String line) {
    int comment = line.indexOf('#');
    return (comment < 0 ? line : line.substring(0, comment)).replace("\uFEFF", "").strip();
  }

  /** Gathers the groups while the lines come; names in a row share the rules that follow. */
  private static final class Groups {
    private final List<Rule> ours = new ArrayList<>();
    private final List<Rule> everybodys = new ArrayList<>();
    private Optional<Duration> ourDelay = Optional.empty();
    private Optional<Duration> everybodysDelay = Optional.empty();
    private boolean named;
    private boolean forUs;
    private boolean forEverybody;
    private boolean naming;

    void line(String line) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        return;
      }
      var value = line.substring(colon + 1).strip();
      switch (line.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
        case "user-agent" -> name(value.toLowerCase(Locale.ROOT));
        case "allow" -> rule(true, value);
        case "disallow" -> rule(false, value);
        case "crawl-delay" -> delay(value);
        default -> {
          // Sitemaps and what others have made up belong to no group.
        }
      }
    }

    private void name(String name) {
      if (!naming) {
        forUs = false;
        forEverybody = false;
      }
      naming = true;
      forUs |= name.equals(OUR_NAME) || name.startsWith(OUR_NAME + "/");
      forEverybody |= name.equals(EVERYBODY);
      named |= forUs;
    }

    /** An empty path is no rule: {@code Disallow:} forbids nothing. */
    private void rule(boolean allows, String path) {
      naming = false;
      if (path.isEmpty() || path.length() > LONGEST_PATH) {
        return;
      }
      var rule = new Rule(allows, Escapes.canonical(path));
      if (forUs && ours.size() < MOST_RULES) {
        ours.add(rule);
      }
      if (forEverybody && everybodys.size() < MOST_RULES) {
        everybodys.add(rule);
      }
    }

    private void delay(String seconds) {
      naming = false;
      if (!seconds.matches("[0-9]{1,5}(\\.[0-9]{1,3})?")) {
        return;
      }
      var pause = Optional.of(Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1_000)));
      ourDelay = forUs ? pause : ourDelay;
      everybodysDelay = forEverybody ? pause : everybodysDelay;
    }

    RobotRules rules() {
      return named ? new RobotRules(ours, ourDelay) : new RobotRules(everybodys, everybodysDelay);
    }
  }
}
