package dev.soroka.bot.command;

import dev.soroka.bot.choice.Choice;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.bot.text.Marked;
import dev.soroka.common.contract.Keyboard.Button;
import dev.soroka.common.contract.Preferences;
import dev.soroka.common.contract.Subscriber;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is seen of settings: all of them, one of them, and the question for what is typed. */
@Component
class SettingScreens {
  private final Asking asking;
  private final Clock clock;

  SettingScreens(Asking asking, Clock clock) {
    this.asking = asking;
    this.clock = clock;
  }

  Screen all(Visit visit, Subscriber subscriber, List<Choice<Preferences>> choices) {
    var texts = visit.texts();
    var said = new Marked().rich(texts.say("settings.title")).line();
    for (var choice : choices) {
      var now = choice.said().apply(subscriber.preferences(), texts);
      said.line().rich(texts.say("set." + choice.name() + ".line", now));
    }
    long mutes =
        subscriber.preferences().mutes().stream()
            .filter(mute -> mute.holdsAt(clock.instant()))
            .count();
    said.line().rich(texts.say("settings.mutes", mutes));
    said.line()
        .rich(texts.say("settings.language", texts.plain("lang." + texts.locale().getLanguage())));
    if (subscriber.paused()) {
      said.paragraph().rich(texts.say("watch.all-paused"));
    }
    var buttons =
        choices.stream()
            .map(choice -> visit.button("set." + choice.name(), MySettings.shows(choice)))
            .toList();
    return Rows.add(Screen.of(said.done()), buttons)
        .with(visit.button("button.mute", Muting.NAME), visit.button("button.language", "lang"))
        .with(pauseOrResume(visit, subscriber), visit.button("button.help", "help"));
  }

  /** The choice with its options, the chosen one marked. */
  Screen one(Visit visit, Preferences now, Choice<Preferences> choice) {
    var texts = visit.texts();
    var name = "set." + choice.name();
    var said =
        new Marked()
            .rich(texts.say(name + ".line", choice.said().apply(now, texts)))
            .paragraph()
            .rich(texts.say(name + ".how"));
    var options =
        choice.options().stream()
            .map(
                option ->
                    Button.press(
                        mark(option.isChosen(now)) + option.label().apply(texts),
                        MySettings.chooses(choice, option).data()))
            .toList();
    return Rows.add(Screen.of(said.done()), options)
        .with(
            visit.button("button.back", MySettings.NAME),
            visit.button("button.type", MySettings.asks(choice)));
  }

  Screen asking(Visit visit, Choice<Preferences> choice) {
    var texts = visit.texts();
    var name = "set." + choice.name();
    var how =
        asking.forRest(
            visit, MySettings.NAME, texts.plain(name + ".word"), texts.plain(name + ".example"));
    var said = new Marked().rich(texts.say(name + ".ask")).line().rich(how);
    return Screen.of(said.done()).with(visit.button("button.back", MySettings.shows(choice)));
  }

  private static String mark(boolean chosen) {
    return chosen ? "✅ " : "";
  }

  private static Button pauseOrResume(Visit visit, Subscriber subscriber) {
    return subscriber.paused()
        ? visit.button("button.resume", "resume")
        : visit.button("button.pause", "pause");
  }
}
