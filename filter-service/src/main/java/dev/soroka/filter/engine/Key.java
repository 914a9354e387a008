package dev.soroka.filter.engine;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How the things are called that an item can have and a watch can require. A stem stands for
 * itself; every other kind of key has a sign that no stem has.
 */
final class Key {
  /** Longer beginnings of words are filed by so many of their first characters. */
  private static final int LONGEST_PREFIX = 4;

  private static final String FORM = "=";
  private static final String PREFIX = "*";
  private static final String LABEL = ":";
  private static final String NUMBER = ">";

  private Key() {}

  static String form(String form) {
    return FORM + form;
  }

  static boolean isForm(String key) {
    return key.startsWith(FORM);
  }

  static String prefix(String beginning) {
    return beginning.substring(0, Math.min(beginning.length(), LONGEST_PREFIX)) + PREFIX;
  }

  /** The keys of all beginnings of the word that has this key of its form. */
  static List<String> prefixes(String form) {
    return IntStream.rangeClosed(2, Math.min(form.length(), LONGEST_PREFIX + 1))
        .mapToObj(end -> form.substring(1, end) + PREFIX)
        .toList();
  }

  static boolean isPrefix(String key) {
    return key.endsWith(PREFIX);
  }

  static String label(String name, String value) {
    return name + LABEL + value;
  }

  static String number(String name) {
    return name + NUMBER;
  }

  /** Whether this is a stem or a form, which are rarer than anything else. */
  static boolean isWord(String key) {
    return isForm(key) || !(isPrefix(key) || key.endsWith(NUMBER) || key.contains(LABEL));
  }
}
