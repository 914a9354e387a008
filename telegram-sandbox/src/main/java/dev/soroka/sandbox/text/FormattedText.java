package dev.soroka.sandbox.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text and what is marked in it, in the order of the marks. */
public record FormattedText(String text, List<Entity> entities) {

  private static final Comparator<Entity> BY_PLACE =
      Comparator.comparingInt(Entity::offset)
          .thenComparing(Comparator.comparingInt(Entity::length).reversed());

  public FormattedText {
    entities = entities.stream().sorted(BY_PLACE).toList();
  }

  /** A text as a person types it: what can be recognised in it is marked. */
  public static FormattedText typed(String text) {
    return new FormattedText(text, List.of()).trimmed().withFoundEntities();
  }

  FormattedText trimmed() {
    var stop = text.length();
    while (stop > 0 && Character.isWhitespace(text.charAt(stop - 1))) {
      stop--;
    }
    var start = 0;
    var firstMark = entities.isEmpty() ? stop : entities.getFirst().offset();
    while (start < Math.min(stop, firstMark) && isTrimmedInFront(text.charAt(start))) {
      start++;
    }
    var from = start;
    var to = stop;
    var kept =
        entities.stream()
            .filter(entity -> entity.offset() < to)
            .map(entity -> entity.between(from, to))
            .toList();
    return new FormattedText(text.substring(start, stop), kept);
  }

  /** Telegram takes only these two away in front. */
  private static boolean isTrimmedInFront(char unit) {
    return unit == ' ' || unit == '\n';
  }

  FormattedText withFoundEntities() {
    var found = FoundEntities.in(text);
    if (found.isEmpty()) {
      return this;
    }
    var all = new ArrayList<>(entities);
    found.stream().filter(one -> entities.stream().noneMatch(one::overlaps)).forEach(all::add);
    return new FormattedText(text, all);
  }
}
