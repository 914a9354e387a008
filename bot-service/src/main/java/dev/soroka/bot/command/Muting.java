package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Draft.WantedMute;
import dev.soroka.bot.dialog.Drafts;
import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.bot.text.Marked;
import dev.soroka.bot.text.Texts;
import dev.soroka.common.contract.Mute;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * {@code /mute} keeps quiet about a source, a word, an author, a subject or everything, for a while
 * or for ever.
 */
@Component
class Muting implements Command {
  static final String NAME = "mute";
  static final String OFF = "mute-off";
  static final String FOR = "mute-for";
  static final String SOURCE = "mute-source";

  /** For how many hours one can mute; 0 is for ever. */
  static final List<Integer> HOURS = List.of(1, 8, 168, 0);

  /** In place of hours: they are still to be asked for. */
  static final int ASK = 999_999_999;

  /** As long as what is muted may be. */
  static final int LONGEST = 200;

  private static final WantedMute EVERYTHING = new WantedMute(Mute.Kind.EVERYTHING, "", "");

  private final Mutes mutes;
  private final MuteScreens screens;
  private final SourceNames sources;
  private final Asking asking;
  private final Drafts drafts;
  private final Clock clock;

  Muting(
      Mutes mutes,
      MuteScreens screens,
      SourceNames sources,
      Asking asking,
      Drafts drafts,
      Clock clock) {
    this.mutes = mutes;
    this.screens = screens;
    this.sources = sources;
    this.asking = asking;
    this.drafts = drafts;
    this.clock = clock;
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
      return menu(visit, 0);
    }
    var kind = kind(words[0]);
    var value = kind.isEmpty() ? argument.strip() : words.length == 1 ? "" : words[1].strip();
    return typed(visit, kind.orElse(Mute.Kind.WORD), value.replaceAll("\\s+", " "));
  }

  @Override
  public Screen pressed(Visit visit, Press press) {
    return menu(visit, press.page());
  }

  @Override
  public List<Action> actions() {
    var asked =
        Stream.of(Mute.Kind.WORD, Mute.Kind.AUTHOR, Mute.Kind.SUBJECT)
            .map(kind -> turn(ask(kind), (visit, _) -> ask(visit, kind)));
    var others =
        Stream.of(turn(SOURCE, this::source), turn(FOR, this::mute), turn(OFF, this::unmute));
    return Stream.concat(asked, others).toList();
  }

  /** The button that asks which word, author or subject. */
  static String ask(Mute.Kind kind) {
    return "mute-" + lower(kind);
  }

  /** Asks for how long this is to be muted. */
  Screen howLong(Visit visit, WantedMute wanted) {
    return screens.howLong(visit, wanted, drafts.keep(visit.address(), wanted));
  }

  private Action turn(String name, Action.Work work) {
    return new Action.Turn(name, access(), work);
  }

  private Screen menu(Visit visit, int page) {
    return screens.menu(visit, mutes.active(visit), page);
  }

  private Screen typed(Visit visit, Mute.Kind kind, String value) {
    if (kind == Mute.Kind.EVERYTHING) {
      return screens.howLong(visit, EVERYTHING, 0);
    }
    if (value.isEmpty()) {
      return kind == Mute.Kind.SOURCE ? screens.sources(visit, 0) : ask(visit, kind);
    }
    if (kind == Mute.Kind.SOURCE) {
      return sources
          .named(visit, value)
          .map(source -> howLong(visit, Offered.source(source.id(), source.name())))
          .orElseGet(() -> noting(visit, screens.sources(visit, 0), "mute.no-source", value));
    }
    if (value.length() > LONGEST) {
      return noting(visit, ask(visit, kind), "mute.too-long", LONGEST);
    }
    return kind == Mute.Kind.WORD && value.contains(" ")
        ? noting(visit, ask(visit, kind), "mute.one-word", value)
        : howLong(visit, new WantedMute(kind, value, value));
  }

  private static Screen noting(Visit visit, Screen screen, String phrase, Object argument) {
    return WatchScreens.noting(screen, visit.texts().say(phrase, argument));
  }

  private Screen ask(Visit visit, Mute.Kind kind) {
    var texts = visit.texts();
    var name = lower(kind);
    var word = texts.plain("mute.kind." + name);
    var how = asking.forRest(visit, NAME, word, texts.plain("mute.example." + name));
    var said = new Marked().rich(texts.say("mute.which." + name)).line().rich(how);
    return Screen.of(said.done()).with(visit.button("button.back", NAME));
  }

  /** Without a source it lists them. */
  private Screen source(Visit visit, Press press) {
    if (press.id() == 0) {
      return screens.sources(visit, press.page());
    }
    return sources
        .find(visit, press.id())
        .map(source -> howLong(visit, Offered.source(source.id(), source.name())))
        .orElseGet(() -> screens.sources(visit, 0));
  }

  private Screen mute(Visit visit, Press press) {
    var wanted = wanted(visit, press.id()).orElse(null);
    if (wanted == null) {
      return WatchScreens.noting(menu(visit, 0), visit.texts().say("draft.gone"));
    }
    if (!HOURS.contains(press.page())) {
      return screens.howLong(visit, wanted, press.id());
    }
    var until = press.page() == 0 ? null : clock.instant().plus(Duration.ofHours(press.page()));
    mutes.add(visit, wanted.kind(), wanted.value(), until);
    return screens.done(visit, wanted, until);
  }

  private Optional<WantedMute> wanted(Visit visit, long draft) {
    if (draft == 0) {
      return Optional.of(EVERYTHING);
    }
    return drafts.find(visit.address(), draft).orElse(null) instanceof WantedMute wanted
        ? Optional.of(wanted)
        : Optional.empty();
  }

  private Screen unmute(Visit visit, Press press) {
    var gone = mutes.remove(visit, press.id());
    var left = mutes.active(visit).stream().filter(mute -> gone.stream().noneMatch(mute::equals));
    var note =
        gone.map(mute -> visit.texts().say("mute.ended", screens.what(visit, mute)))
            .orElse(visit.texts().say("mute.gone"));
    return WatchScreens.noting(screens.menu(visit, left.toList(), 0), note);
  }

  /** A kind by its name in any language that we speak. */
  private static Optional<Mute.Kind> kind(String word) {
    var wanted = word.toLowerCase(Locale.ROOT);
    return Stream.of(Mute.Kind.values())
        .filter(
            kind ->
                Texts.LANGUAGES.stream()
                    .map(language -> Texts.in(language).plain("mute.kind." + lower(kind)))
                    .anyMatch(wanted::equals))
        .findFirst();
  }

  private static String lower(Mute.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
