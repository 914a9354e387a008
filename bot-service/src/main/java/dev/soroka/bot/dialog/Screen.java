package dev.soroka.bot.dialog;

import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.Keyboard.Button;
import dev.soroka.common.contract.RichText;
import java.util.ArrayList;
import java.util.List;

/** What a person sees: a text, and what can be pressed under it. */
public record Screen(RichText text, Keyboard keyboard) {
  /** A text with nothing to press. */
  public static Screen of(RichText text) {
    return new Screen(text, Keyboard.NONE);
  }

  /** The same buttons under another text. */
  public Screen saying(RichText otherText) {
    return new Screen(otherText, keyboard);
  }

  /** The same with one more row of buttons. */
  public Screen with(Button... row) {
    return with(List.of(row));
  }

  /** The same with one more row of buttons, if there are any. */
  public Screen with(List<Button> row) {
    if (row.isEmpty()) {
      return this;
    }
    var rows = new ArrayList<>(keyboard.rows());
    rows.add(row);
    return new Screen(text, new Keyboard(rows));
  }
}
