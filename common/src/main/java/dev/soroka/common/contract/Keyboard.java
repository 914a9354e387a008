package dev.soroka.common.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The buttons under a message, row by row. */
public record Keyboard(List<List<Button>> rows) {
  /** No buttons. */
  public static final Keyboard NONE = new Keyboard(List.of());

  public Keyboard {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** A keyboard of these rows. */
  @SafeVarargs
  public static Keyboard of(List<Button>... rows) {
    return new Keyboard(List.of(rows));
  }

  /**
   * One button; exactly one of the two actions is set.
   *
   * @param text what stands on it
   * @param data what pressing it sends back: 1 to 64 bytes of UTF-8
   * @param url what pressing it opens
   */
  public record Button(String text, @Nullable String data, @Nullable String url) {
    public Button {
      if (text.isBlank() || (data == null) == (url == null)) {
        throw new IllegalArgumentException("a button has a text and one action");
      }
    }

    /** A button that sends these data back. */
    public static Button press(String text, String data) {
      return new Button(text, data, null);
    }

    /** A button that opens this address. */
    public static Button open(String text, String url) {
      return new Button(text, null, url);
    }
  }
}
