package dev.soroka.collector.plain;

import com.google.re2j.Pattern;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Tag;

/** Tells HTML from text, where nobody says which of the two it is. */
final class Markup {
  private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)(?:\\s[^<>]*)?/?>");
  private static final Pattern ENTITY = Pattern.compile("&(#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);");

  private Markup() {}

  /** Whether there is an element or an entity that HTML knows. */
  static boolean in(String text) {
    return tag(text) || entity(text);
  }

  private static boolean tag(String text) {
    if (text.indexOf('<') < 0) {
      return false;
    }
    var tags = TAG.matcher(text);
    while (tags.find()) {
      if (Tag.isKnownTag(tags.group(1))) {
        return true;
      }
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
