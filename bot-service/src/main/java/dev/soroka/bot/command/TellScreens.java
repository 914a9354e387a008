package dev.soroka.bot.command;

import dev.soroka.bot.choice.Choice;
import dev.soroka.bot.choice.DeliveryChoices;
import dev.soroka.bot.choice.Option;
import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.bot.text.Marked;
import dev.soroka.bot.text.Texts;
import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.Keyboard.Button;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.Watch;
import java.util.List;

/** What is seen of how a watch is told: all that can be chosen, and one choice. */
final class TellScreens {
  static final List<Choice<Delivery>> CHOICES = DeliveryChoices.all();

  private TellScreens() {}

  static Screen all(Visit visit, Watch watch, int page) {
    var texts = visit.texts();
    var said = new Marked().marked(RichText.Kind.BOLD, watch.name()).line();
    CHOICES.forEach(choice -> said.line().rich(line(choice, watch, texts)));
    var buttons =
        CHOICES.stream()
            .map(
                choice ->
                    visit.button(
                        "tell." + choice.name(), new Press(shows(choice), watch.id(), page)))
            .toList();
    return Rows.add(Screen.of(said.done()), buttons)
        .with(visit.button("button.back", new Press(MyWatches.SHOW, watch.id(), page)));
  }

  /** One choice with its options, the chosen one marked. */
  static Screen one(Visit visit, Watch watch, int page, Choice<Delivery> choice) {
    var texts = visit.texts();
    var said =
        new Marked()
            .marked(RichText.Kind.BOLD, watch.name())
            .paragraph()
            .rich(line(choice, watch, texts))
            .paragraph()
            .rich(texts.say("tell." + choice.name() + ".how"));
    var options =
        choice.options().stream()
            .map(option -> button(choice, option, watch, page, texts))
            .toList();
    return Rows.add(Screen.of(said.done()), options)
        .with(visit.button("button.back", new Press(Telling.NAME, watch.id(), page)));
  }

  /** What is unusual about how a watch is told, for the screen of the watch. */
  static List<RichText> unusual(Watch watch, Texts texts) {
    return CHOICES.stream()
        .filter(choice -> isUnusual(choice, watch.delivery(), texts))
        .map(choice -> line(choice, watch, texts))
        .toList();
  }

  private static boolean isUnusual(Choice<Delivery> choice, Delivery delivery, Texts texts) {
    var said = choice.said();
    return !said.apply(delivery, texts).equals(said.apply(Delivery.PLAIN, texts));
  }

  static String shows(Choice<Delivery> choice) {
    return Telling.NAME + "-" + choice.name();
  }

  static String chooses(Choice<Delivery> choice, Option<Delivery> option) {
    return shows(choice) + "-" + option.code();
  }

  private static RichText line(Choice<Delivery> choice, Watch watch, Texts texts) {
    return texts.say(
        "tell." + choice.name() + ".line", choice.said().apply(watch.delivery(), texts));
  }

  private static Button button(
      Choice<Delivery> choice, Option<Delivery> option, Watch watch, int page, Texts texts) {
    var mark = option.isChosen(watch.delivery()) ? "✅ " : "";
    var press = new Press(chooses(choice, option), watch.id(), page);
    return Button.press(mark + option.label().apply(texts), press.data());
  }
}
