package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Screen;
import dev.soroka.common.contract.Keyboard.Button;
import java.util.List;
import java.util.stream.Gatherers;

/** Buttons in rows as wide as their words allow. */
final class Rows {
  private static final int SHORT = 9;

  private Rows() {}

  /** The screen with these buttons, three in a row where all are short, else two. */
  static Screen add(Screen screen, List<Button> buttons) {
    boolean allShort = buttons.stream().allMatch(button -> button.text().length() <= SHORT);
    var rows = buttons.stream().gather(Gatherers.windowFixed(allShort ? 3 : 2)).toList();
    var with = screen;
    for (var row : rows) {
      with = with.with(row);
    }
    return with;
  }
}
