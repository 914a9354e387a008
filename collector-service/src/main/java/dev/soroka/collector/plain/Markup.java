package dev.soroka.collector.plain;

import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Tag;

/** Tells HTML from text, where nobody says which of the two it is. */
final class Markup {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9:-]*)(?:\\s[^<>]*+)?+/?>");
  private static final Pattern ENTITY =
      Pattern.compile("&(#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);");
  private static final Pattern CLOSED_AT_ONCE =
      Pattern.compile("(?i)<(script|style)\\b([^<>/]*+)/>");
  private static final Pattern SWALLOWING =
      Pattern.compile("(?i)</?(?:iframe|noframes|noembed|xmp|plaintext)\\b[^<>]*+>");

  private Markup() {}

  /** Whether there is an element that HTML knows or somebody closes, or an entity. */
  static boolean in(String text) {
    return tag(text) || entity(text);
  }

  /**
   * Without the tags that turn all behind them into plain characters when nobody closes them, as
   * feeds do; scripts are closed where XML closes them.
   */
  static String tamed(String html) {
    var open = SWALLOWING.matcher(html).replaceAll(" ");
    return CLOSED_AT_ONCE.matcher(open).replaceAll("<$1$2></$1>");
  }

  private static boolean tag(String text) {
    if (text.indexOf('<') < 0) {
      return false;
    }
    var opened = new HashSet<String>();
    var tags = TAG.matcher(text);
    while (tags.find()) {
      var name = tags.group(2).toLowerCase(Locale.ROOT);
      var closing = !tags.group(1).isEmpty();
      if (Tag.isKnownTag(name) || (closing && opened.contains(name))) {
        return true;
      }
      opened.add(name);
    }
    return text.contains("<!--");
  }

  private static boolean entity(String text) {
    if (text.indexOf('&') < 0) {
      return false;
    }
    var entities = ENTITY.matcher(text);
    while (entities.find()) {
      var name = entities.group(1);
      if (name.startsWith("#") || Entities.isNamedEntity(name)) {
        return true;
      }
    }
    return false;
  }
}
