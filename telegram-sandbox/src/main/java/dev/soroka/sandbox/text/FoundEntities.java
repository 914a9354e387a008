package dev.soroka.sandbox.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Recognises commands, links, mentions and tags in a text, as Telegram does by itself. */
final class FoundEntities {

  private static final String TOP_LEVEL =
      "(?:com|org|net|io|dev|app|info|me|ru|de|uk|cn|fr|eu|xyz|ai|рф)";

  private static final List<String> TYPES =
      List.of("url", "email", "mention", "hashtag", "cashtag", "command");

  /** Every alternative begins at the edge of a word, so no text takes long. */
  private static final Pattern ANY =
      Pattern.compile(
          "(?<url>(?<![\\w@.-])(?:https?://[^\\s<>\"«»]+|(?:[a-z0-9-]{1,63}\\.){1,8}"
              + TOP_LEVEL
              + "(?![\\w-])(?:/[^\\s<>\"«»]*)?))"
              + "|(?<email>(?<![\\w.+-])[\\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\\.){1,8}[a-z]{2,24}(?![\\w-]))"
              + "|(?<mention>(?<![\\w@/])@[a-z][a-z0-9_]{2,31}(?!\\w))"
              + "|(?<hashtag>(?<![\\p{L}\\p{N}_#&/])#(?=\\p{N}*[\\p{L}_])[\\p{L}\\p{N}_]{1,256})"
              + "|(?<cashtag>(?<![\\w$])\\$(?-i:[A-Z]{1,8})(?!\\w))"
              + "|(?<command>(?<![\\p{L}\\p{N}_/@<>])/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\\w/]))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final String TRAILING = ".,;:!?)]}'\"…";

  private FoundEntities() {}

  static List<Entity> in(String text) {
    if (text.chars().noneMatch(unit -> "/@#$.".indexOf(unit) >= 0)) {
      return List.of();
    }
    var found = new ArrayList<Entity>();
    var matcher = ANY.matcher(text);
    while (matcher.find()) {
      for (var type : TYPES) {
        if (matcher.group(type) != null) {
          found.add(entity(type, matcher.start(), matcher.group()));
        }
      }
    }
    return found;
  }

  private static Entity entity(String type, int offset, String matched) {
    return switch (type) {
      case "url" -> new Entity("url", offset, withoutTrailing(matched));
      case "command" -> new Entity("bot_command", offset, matched.length());
      default -> new Entity(type, offset, matched.length());
    };
  }

  /** The full stop behind a link belongs to the sentence. */
  private static int withoutTrailing(String link) {
    var length = link.length();
    while (length > 1 && TRAILING.indexOf(link.charAt(length - 1)) >= 0) {
      length--;
    }
    return length;
  }
}
