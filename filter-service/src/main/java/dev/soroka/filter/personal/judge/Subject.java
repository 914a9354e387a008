package dev.soroka.filter.personal.judge;

import dev.soroka.common.contract.Item;
import dev.soroka.filter.words.Folding;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What an item is about, written so that equal subjects are equal and any can be a key of a row.
 */
final class Subject {
  private static final int LONGEST = 200;

  private Subject() {}

  static String of(Item item) {
    var subject = item.subject();
    return subject == null ? "" : of(subject);
  }

  static String of(String given) {
    var subject = Folding.value(given.replace('\u0000', ' '));
    if (subject.length() <= LONGEST) {
      return subject;
    }
    var digest = UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8));
    return subject.substring(0, subject.offsetByCodePoints(0, LONGEST / 2)) + digest;
  }
}
