package dev.soroka.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The README as its readers take it: lines, links, blocks, commands. */
final class Readme {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```");

  private Readme() {}

  static String text() {
    try {
      return Files.readString(HOME.resolve("README.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What its blocks tell a person to type into a shell, from the first to the last. */
  static List<String> commands() {
    return blocks("bash");
  }

  /** The blocks of this language, from the first to the last. */
  static List<String> blocks(String language) {
    return BLOCK
        .matcher(text())
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2).strip())
        .toList();
  }

  /** What the group of a pattern stands for, wherever it matches. */
  static List<String> found(String pattern) {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(text())
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }
}
