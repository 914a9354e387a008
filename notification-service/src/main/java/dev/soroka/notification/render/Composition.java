package dev.soroka.notification.render;

import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.RichText.Entity;
import dev.soroka.common.contract.RichText.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text in the making, that keeps count of where its marked ranges are. */
final class Composition {
  private final StringBuilder text = new StringBuilder();
  private final List<Entity> entities = new ArrayList<>();

  Composition plain(String words) {
    text.append(words);
    return this;
  }

  Composition marked(Kind kind, String words) {
    return range(kind, words, null);
  }

  Composition link(String words, String url) {
    return range(Kind.TEXT_LINK, words, url);
  }

  /** Both bold and a link. */
  Composition boldLink(String words, String url) {
    int start = text.length();
    marked(Kind.BOLD, words);
    entities.add(new Entity(Kind.TEXT_LINK, start, words.length(), url));
    return this;
  }

  Composition line() {
    return plain("\n");
  }

  int length() {
    return text.length();
  }

  RichText done() {
    return new RichText(text.toString(), entities);
  }

  private Composition range(Kind kind, String words, @Nullable String url) {
    if (!words.isEmpty()) {
      entities.add(new Entity(kind, text.length(), words.length(), url));
      text.append(words);
    }
    return this;
  }
}
