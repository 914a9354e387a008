package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.bot.dialog.Visits;
import dev.soroka.bot.telegram.Bots;
import dev.soroka.bot.text.Texts;
import dev.soroka.bot.update.Arrival;
import dev.soroka.bot.update.Author;
import dev.soroka.bot.update.Handler;
import dev.soroka.bot.update.Outcome;
import dev.soroka.bot.update.Place;
import dev.soroka.bot.update.Trouble;
import dev.soroka.bot.update.Update;
import dev.soroka.common.contract.Keyboard.Button;
import dev.soroka.common.contract.Sender;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The story of this service: what somebody writes or presses leads to a command, and what the
 * command shows is what they see.
 */
@Component
class Answering implements Handler {
  private final Bots bots;
  private final Commands commands;
  private final Suggestions suggestions;
  private final Memberships memberships;
  private final Doorkeeper doorkeeper;
  private final Visits visits;

  Answering(
      Bots bots,
      Commands commands,
      Suggestions suggestions,
      Memberships memberships,
      Doorkeeper doorkeeper,
      Visits visits) {
    this.bots = bots;
    this.commands = commands;
    this.suggestions = suggestions;
    this.memberships = memberships;
    this.doorkeeper = doorkeeper;
    this.visits = visits;
  }

  @Override
  public Outcome on(Arrival arrival) {
    return switch (arrival.update()) {
      case Update.Written written -> on(arrival, written);
      case Update.Pressed pressed -> on(arrival, pressed);
      case Update.Membership membership -> memberships.on(arrival, membership);
      case Update.Moved moved -> memberships.on(moved);
      case Update.Other _ -> Outcome.IGNORED;
    };
  }

  private Outcome on(Arrival arrival, Update.Written written) {
    var line = Line.read(written.text(), bots.find(arrival.bot()).map(Sender::name).orElse(""));
    if (!Doorkeeper.isHeard(written) || !isForUs(line, written.place())) {
      return Outcome.IGNORED;
    }
    var visit = visits.of(arrival, written.place(), written.author());
    return switch (doorkeeper.admit(arrival, written.author())) {
      case Admission.Turned(var outcome, var phrase) -> {
        phrase.ifPresent(words -> visit.show(Screen.of(spoken(written.author()).say(words))));
        yield outcome;
      }
      case Admission.Admitted _ -> answer(arrival, visit, line);
    };
  }

  /** In a group people talk to each other; only what names a command of ours is for us. */
  private boolean isForUs(Line line, Place place) {
    return switch (line) {
      case Line.Order(var name, _, var addressed) ->
          place.isPrivate() || addressed || commands.typed(name).isPresent();
      case Line.Words _ -> place.isPrivate();
      case Line.ForeignOrder _ -> false;
    };
  }

  private Outcome answer(Arrival arrival, Visit visit, Line line) {
    return switch (line) {
      case Line.Order(var name, var argument, _) ->
          commands
              .typed(name)
              .map(command -> answer(arrival, visit, command, argument))
              .orElseGet(() -> suggest(visit, () -> suggestions.unknown(visit, name)));
      case Line.Words(var text) -> suggest(visit, () -> suggestions.of(visit, text));
      case Line.ForeignOrder _ -> Outcome.IGNORED;
    };
  }

  private Outcome answer(Arrival arrival, Visit visit, Command command, String argument) {
    if (!doorkeeper.lets(command.access(), arrival, visit.place(), visit.author())) {
      show(visit, Screen.of(visit.texts().say("turned.forbidden")));
      return Outcome.FORBIDDEN;
    }
    if (command.makesSubscriber()) {
      visit.meet();
    }
    suggestions.beginAnew(visit);
    return show(visit, command.typed(visit, argument));
  }

  private static Outcome suggest(Visit visit, Supplier<Screen> suggestion) {
    visit.meet();
    return show(visit, suggestion.get());
  }

  private Outcome on(Arrival arrival, Update.Pressed pressed) {
    var words = spoken(pressed.author());
    var press = Press.read(pressed.data());
    var action = press.flatMap(one -> commands.pressed(one.action()));
    if (press.isEmpty() || action.isEmpty()) {
      visits.acknowledge(arrival, pressed, words.plain("turned.unknown-button"));
      return Outcome.IGNORED;
    }
    if (doorkeeper.admit(arrival, pressed.author())
        instanceof Admission.Turned(var outcome, var phrase)) {
      visits.acknowledge(arrival, pressed, phrase.map(words::plain).orElse(null));
      return outcome;
    }
    if (!doorkeeper.lets(action.get().access(), arrival, pressed.place(), pressed.author())) {
      visits.acknowledge(arrival, pressed, words.plain("turned.forbidden"));
      return Outcome.FORBIDDEN;
    }
    return carryOut(arrival, pressed, press.get(), action.get());
  }

  /** Where the answer is a screen, the waiting ends before the work begins. */
  private Outcome carryOut(Arrival arrival, Update.Pressed pressed, Press press, Action action) {
    if (!(action instanceof Action.Remark) && arrival.tries() == 1) {
      visits.acknowledge(arrival, pressed, null);
    }
    return switch (action) {
      case Action.Turn turn -> turn(visits.of(arrival, pressed), press, turn, turn.work());
      case Action.Beside aside -> turn(visits.beside(arrival, pressed), press, aside, aside.work());
      case Action.Remark remark -> remark(arrival, pressed, press, remark);
    };
  }

  /** Nobody is known again by pressing an old button. */
  private Outcome turn(Visit visit, Press press, Action action, Action.Work work) {
    suggestions.beginAnew(visit);
    return visit.known().isEmpty() && !action.name().equals(Start.NAME)
        ? show(visit, suggestions.stranger(visit))
        : show(visit, work.on(visit, press));
  }

  private Outcome remark(
      Arrival arrival, Update.Pressed pressed, Press press, Action.Remark remark) {
    var visit = visits.beside(arrival, pressed);
    var words =
        visit.known().isEmpty()
            ? visit.texts().plain("suggest.stranger")
            : remark.words().on(visit, press);
    visits.remark(arrival, pressed, words);
    return Outcome.ANSWERED;
  }

  private static Outcome show(Visit visit, Screen screen) {
    visit.show(screen);
    return Outcome.ANSWERED;
  }

  /** Asks nobody else, because somebody else being away may be the very trouble. */
  @Override
  public void giveUp(Arrival arrival, Trouble trouble) {
    var phrase = trouble == Trouble.FAULT ? "trouble.fault" : "trouble.away";
    switch (arrival.update()) {
      case Update.Written(_, var place, var author, _, _) ->
          visits.of(arrival, place, author).show(Screen.of(spoken(author).say(phrase)));
      case Update.Pressed pressed -> {
        var texts = spoken(pressed.author());
        var screen = Screen.of(texts.say(phrase));
        var again =
            Press.read(pressed.data())
                .map(press -> Button.press(texts.plain("button.again"), press.data()));
        failed(arrival, pressed).show(screen.with(again.stream().toList()));
      }
      case Update.Membership _, Update.Moved _, Update.Other _ -> {}
    }
  }

  /** A message that only was asked about is not written over. */
  private Visit failed(Arrival arrival, Update.Pressed pressed) {
    boolean turns =
        Press.read(pressed.data())
            .flatMap(press -> commands.pressed(press.action()))
            .filter(Action.Turn.class::isInstance)
            .isPresent();
    return turns ? visits.of(arrival, pressed) : visits.beside(arrival, pressed);
  }

  /** The language of somebody's app, for what is said without knowing more of them. */
  private static Texts spoken(Author author) {
    return Texts.in(Texts.languageFor(author.language()));
  }
}
