package dev.soroka.bot.text;

import dev.soroka.common.contract.RichText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a text piece by piece; what is added stands there as it is, whatever it contains. */
public final class Marked {
  private final StringBuilder text = new StringBuilder();
  private final List<RichText.Entity> entities = new ArrayList<>();

  public Marked plain(String words) {
    text.append(words);
    return this;
  }

  public Marked marked(RichText.Kind kind, String words) {
    mark(kind, text.length(), words.length(), null);
    return plain(words);
  }

  /** A link where the address is one that a person can open, else the words alone. */
  public Marked link(String words, @Nullable String url) {
    if (url != null && (url.startsWith("https://") || url.startsWith("http://"))) {
      mark(RichText.Kind.TEXT_LINK, text.length(), words.length(), url);
    }
    return plain(words);
  }

  public Marked rich(RichText words) {
    int shift = text.length();
    for (var entity : words.entities()) {
      mark(entity.kind(), entity.offset() + shift, entity.length(), entity.url());
    }
    return plain(words.text());
  }

  /** An empty line between what stands there and what follows. */
  public Marked paragraph() {
    return text.isEmpty() ? this : plain("\n\n");
  }

  public Marked line() {
    return plain("\n");
  }

  /** How long the text is so far. */
  int length() {
    return text.length();
  }

  /** Marks what stands there from this place on. */
  void markFrom(int start, RichText.Kind kind) {
    mark(kind, start, text.length() - start, null);
  }

  public RichText done() {
    return new RichText(text.toString(), entities);
  }

  private void mark(RichText.Kind kind, int offset, int length, @Nullable String url) {
    if (length > 0) {
      entities.add(new RichText.Entity(kind, offset, length, url));
    }
  }
}
