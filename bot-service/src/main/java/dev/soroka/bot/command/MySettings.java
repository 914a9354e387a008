package dev.soroka.bot.command;

import dev.soroka.bot.choice.Choice;
import dev.soroka.bot.choice.Option;
import dev.soroka.bot.choice.PreferenceChoices;
import dev.soroka.bot.choice.Typed;
import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.bot.text.Texts;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Preferences;
import dev.soroka.common.contract.RichText;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * {@code /settings} shows how somebody is told, and changes it: by buttons, or typed as in {@code
 * /settings quiet 23:00-7:00}.
 */
@Component
class MySettings implements Command {
  static final String NAME = "settings";

  private static final String SHOW = "set-";
  private static final String TYPE = "type-";

  private final StorageApi.Subscribers subscribers;
  private final SettingScreens screens;
  private final List<Choice<Preferences>> choices;

  MySettings(StorageApi.Subscribers subscribers, SettingScreens screens, Clock clock) {
    this.subscribers = subscribers;
    this.screens = screens;
    this.choices = PreferenceChoices.all(clock);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Access access() {
    return Access.ADMINISTRATORS;
  }

  @Override
  public Screen typed(Visit visit, String argument) {
    var words = argument.strip().split("\\s+", 2);
    if (words[0].isEmpty()) {
      return screens.all(visit, visit.subscriber(), choices);
    }
    return find(words[0])
        .map(
            choice ->
                words.length == 1
                    ? screens.one(visit, preferences(visit), choice)
                    : read(visit, choice, words[1]))
        .orElseGet(
            () ->
                WatchScreens.noting(
                    screens.all(visit, visit.subscriber(), choices),
                    visit.texts().say("settings.unknown", words[0])));
  }

  @Override
  public List<Action> actions() {
    var actions = new ArrayList<Action>();
    for (var choice : choices) {
      actions.add(turn(SHOW + choice.name(), (visit, _) -> show(visit, choice)));
      actions.add(turn(TYPE + choice.name(), (visit, _) -> ask(visit, choice)));
      for (var option : choice.options()) {
        actions.add(turn(action(choice, option), (visit, _) -> choose(visit, choice, option)));
      }
    }
    return actions;
  }

  /** The button that shows a choice. */
  static Press shows(Choice<Preferences> choice) {
    return Press.of(SHOW + choice.name());
  }

  /** The button that asks for something to be typed. */
  static Press asks(Choice<Preferences> choice) {
    return Press.of(TYPE + choice.name());
  }

  /** The button that chooses. */
  static Press chooses(Choice<Preferences> choice, Option<Preferences> option) {
    return Press.of(action(choice, option));
  }

  private static String action(Choice<Preferences> choice, Option<Preferences> option) {
    return SHOW + choice.name() + "-" + option.code();
  }

  private Action turn(String name, Action.Work work) {
    return new Action.Turn(name, access(), work);
  }

  private Screen show(Visit visit, Choice<Preferences> choice) {
    return screens.one(visit, preferences(visit), choice);
  }

  private Screen ask(Visit visit, Choice<Preferences> choice) {
    return screens.asking(visit, choice);
  }

  private Screen choose(Visit visit, Choice<Preferences> choice, Option<Preferences> option) {
    return screens.one(visit, keep(visit, option.change().apply(preferences(visit))), choice);
  }

  private Screen read(Visit visit, Choice<Preferences> choice, String typed) {
    var read = choice.reading().orElseThrow().read(typed, preferences(visit));
    return switch (read) {
      case Typed.Understood<Preferences>(var wanted) ->
          noting(screens.one(visit, keep(visit, wanted), choice), "settings.saved", visit.texts());
      case Typed.Unclear<Preferences>(var phrase, var arguments) ->
          WatchScreens.noting(
              screens.asking(visit, choice), visit.texts().say(phrase, arguments.toArray()));
    };
  }

  private static Screen noting(Screen screen, String phrase, Texts texts) {
    RichText note = texts.say(phrase);
    return WatchScreens.noting(screen, note);
  }

  private Preferences keep(Visit visit, Preferences wanted) {
    var change = StorageApi.SubscriberChange.to(wanted);
    return subscribers.change(visit.subscriber().id(), change).preferences();
  }

  private static Preferences preferences(Visit visit) {
    return visit.subscriber().preferences();
  }

  /** A setting by its name in any language that we speak. */
  private Optional<Choice<Preferences>> find(String word) {
    var wanted = word.toLowerCase(Locale.ROOT);
    return choices.stream()
        .filter(
            choice ->
                Texts.LANGUAGES.stream()
                    .map(language -> Texts.in(language).plain("set." + choice.name() + ".word"))
                    .anyMatch(wanted::equals))
        .findFirst();
  }
}
