package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.bot.text.Shortened;
import dev.soroka.common.contract.ItemButton;
import dev.soroka.common.contract.Keyboard.Button;
import dev.soroka.common.contract.StoredItem;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** 🔇 under an item offers what can be muted about it. */
@Component
class ItemMuting implements Buttons {
  private static final String CHOSEN = "mute-item";
  private static final int LABEL = 40;
  private static final int TITLE = 120;

  private final OwnItems items;
  private final Muting muting;

  ItemMuting(OwnItems items, Muting muting) {
    this.items = items;
    this.muting = muting;
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action.Beside(ItemButton.MUTE.action(), Access.ADMINISTRATORS, this::menu),
        new Action.Turn(CHOSEN, Access.ADMINISTRATORS, this::chosen));
  }

  private Screen menu(Visit visit, Press press) {
    return items
        .find(visit, press.id())
        .map(item -> menu(visit, item))
        .orElseGet(() -> gone(visit));
  }

  private static Screen menu(Visit visit, StoredItem item) {
    var texts = visit.texts();
    var offered = Offered.of(item);
    var buttons =
        IntStream.range(0, offered.size())
            .mapToObj(
                i ->
                    Button.press(
                        Shortened.line(MuteScreens.what(offered.get(i), texts), LABEL),
                        new Press(CHOSEN, item.id(), i).data()))
            .toList();
    var title = Shortened.line(item.item().title(), TITLE);
    return Rows.add(Screen.of(texts.say("mute.about-item", title)), buttons)
        .with(visit.button("mute.all", Muting.NAME));
  }

  private Screen chosen(Visit visit, Press press) {
    var offered = items.find(visit, press.id()).map(Offered::of).orElse(List.of());
    return press.page() < offered.size()
        ? muting.howLong(visit, offered.get(press.page()))
        : gone(visit);
  }

  private static Screen gone(Visit visit) {
    return Screen.of(visit.texts().say("item.gone")).with(visit.button("mute.all", Muting.NAME));
  }
}
