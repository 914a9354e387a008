package dev.soroka.sandbox.text;

import dev.soroka.sandbox.answer.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Refuses entities that do not lie well inside their text, in Telegram's words. */
final class EntityRanges {

  private static final int FARTHEST = 1_000_000;

  private EntityRanges() {}

  /** The entities without the empty ones. */
  static List<Entity> checked(String text, List<Entity> entities) {
    var kept = new ArrayList<Entity>();
    for (var entity : entities) {
      if (entity.offset() < 0 || entity.offset() > FARTHEST) {
        throw Refusal.badRequest("receive an entity with incorrect offset " + entity.offset());
      }
      if (entity.length() < 0 || entity.length() > FARTHEST) {
        throw Refusal.badRequest("receive an entity with incorrect length " + entity.length());
      }
      if (entity.length() > 0) {
        check(text, entity);
        kept.add(entity);
      }
    }
    return kept;
  }

  private static void check(String text, Entity entity) {
    if (entity.offset() >= text.length()) {
      throw Refusal.badRequest(
          "entity begins after the end of the text at UTF-16 offset " + entity.offset());
    }
    if (isInsidePair(text, entity.offset())) {
      throw Refusal.badRequest(
          "entity begins in a middle of a UTF-16 symbol at byte offset "
              + bytes(text, entity.offset() + 1));
    }
    var begins = "entity beginning at UTF-16 offset " + entity.offset();
    if (entity.end() > text.length()) {
      throw Refusal.badRequest(
          begins + " ends after the end of the text at UTF-16 offset " + entity.end());
    }
    if (isInsidePair(text, entity.end())) {
      throw Refusal.badRequest(
          begins
              + " ends in a middle of a UTF-16 symbol at byte offset "
              + bytes(text, entity.end() + 1));
    }
  }

  private static boolean isInsidePair(String text, int place) {
    return place > 0
        && place < text.length()
        && Character.isLowSurrogate(text.charAt(place))
        && Character.isHighSurrogate(text.charAt(place - 1));
  }

  private static int bytes(String text, int units) {
    return text.substring(0, units).getBytes(StandardCharsets.UTF_8).length;
  }
}
