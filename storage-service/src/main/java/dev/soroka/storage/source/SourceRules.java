package dev.soroka.storage.source;

import dev.soroka.common.contract.Source;
import dev.soroka.common.ops.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What any source must be, whatever its kind; what its kind asks for beyond that, the collector
 * knows.
 */
final class SourceRules {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(31);
  private static final int LONGEST_CATEGORY = 50;
  private static final int LONGEST_TEXT = 4_000;

  private SourceRules() {}

  /** Refuses a source that breaks a rule, naming every one it breaks. */
  static void check(Source source) {
    var problems = problems(source);
    if (!problems.isEmpty()) {
      throw Problem.badRequest(String.join("; ", problems));
    }
  }

  private static List<String> problems(Source source) {
    var problems = new ArrayList<String>();
    if (source.name().length() > LONGEST_TEXT) {
      problems.add("name: at most " + LONGEST_TEXT + " characters");
    }
    if (source.name().chars().anyMatch(Character::isISOControl)) {
      problems.add("name: no control characters");
    }
    if (!source.category().matches("\\S{0," + LONGEST_CATEGORY + "}")) {
      problems.add("category: one word of at most " + LONGEST_CATEGORY + " characters");
    }
    if (source.interval().compareTo(SHORTEST) < 0 || source.interval().compareTo(LONGEST) > 0) {
      problems.add("interval: from PT1S to P31D");
    }
    if (source.kind().equals(Source.PUSH)) {
      checkPushed(source, problems);
    } else {
      checkAddress("url", source.url(), problems);
    }
    for (int i = 0; i < source.fallbacks().size(); i++) {
      checkAddress("fallbacks[" + i + "].url", source.fallbacks().get(i).url(), problems);
    }
    return problems;
  }

  private static void checkPushed(Source source, List<String> problems) {
    if (!source.url().isBlank() || !source.fallbacks().isEmpty()) {
      problems.add("url, fallbacks: a push source has none, its items come to us");
    }
  }

  private static void checkAddress(String field, String address, List<String> problems) {
    var written = WrittenAddress.of(address);
    if (written.isEmpty()) {
      problems.add(field + ": starts with http://, https://, ws:// or wss:// and has no spaces");
    } else if (written.get().hasCredentials()) {
      problems.add(field + ": no user and password; they belong into the header Authorization");
    }
    if (address.length() > LONGEST_TEXT) {
      problems.add(field + ": at most " + LONGEST_TEXT + " characters");
    }
  }
}
