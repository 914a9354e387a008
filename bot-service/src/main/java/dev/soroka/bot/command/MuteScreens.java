package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Draft.WantedMute;
import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.bot.text.Marked;
import dev.soroka.bot.text.Moment;
import dev.soroka.bot.text.Shortened;
import dev.soroka.bot.text.Texts;
import dev.soroka.common.contract.Keyboard.Button;
import dev.soroka.common.contract.Mute;
import dev.soroka.common.contract.Source;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is seen of mutes: what there is, which source, for how long. */
@Component
class MuteScreens {
  private static final int ON_A_PAGE = 8;
  private static final int LABEL = 28;
  private static final int NAME = 80;

  private final SourceNames sources;
  private final Clock clock;

  MuteScreens(SourceNames sources, Clock clock) {
    this.sources = sources;
    this.clock = clock;
  }

  /** What can be muted, and what is, each with a button that ends it. */
  Screen menu(Visit visit, List<Mute> mutes, int page) {
    var texts = visit.texts();
    var said = new Marked().rich(texts.say(mutes.isEmpty() ? "mute.none" : "mute.title"));
    var paging = Paging.of(mutes, page, ON_A_PAGE);
    if (!mutes.isEmpty()) {
      said.line();
      paging.shown().forEach(mute -> said.line().plain("• " + inWords(visit, mute)));
    }
    var screen = Screen.of(said.paragraph().rich(texts.say("mute.what")).done());
    for (var mute : paging.shown()) {
      var label = "🔊 " + Shortened.line(what(visit, mute), LABEL);
      screen = screen.with(Button.press(label, Press.of(Muting.OFF, Mutes.number(mute)).data()));
    }
    return screen
        .with(paging.row(Muting.NAME))
        .with(
            visit.button("mute.button.source", Muting.SOURCE),
            visit.button("mute.button.word", Muting.ask(Mute.Kind.WORD)))
        .with(
            visit.button("mute.button.author", Muting.ask(Mute.Kind.AUTHOR)),
            visit.button("mute.button.subject", Muting.ask(Mute.Kind.SUBJECT)))
        .with(
            visit.button("mute.button.everything", new Press(Muting.FOR, 0, Muting.ASK)),
            visit.button("button.settings", MySettings.NAME));
  }

  /** The sources that can be muted. */
  Screen sources(Visit visit, int page) {
    var paging = Paging.of(sources.all(visit), page, ON_A_PAGE);
    var words = paging.shown().isEmpty() ? "sources.none" : "mute.which-source";
    var screen = Screen.of(visit.texts().say(words));
    for (Source source : paging.shown()) {
      screen =
          screen.with(
              Button.press(
                  Shortened.line(source.name(), LABEL),
                  Press.of(Muting.SOURCE, source.id()).data()));
    }
    return screen.with(paging.row(Muting.SOURCE)).with(visit.button("button.back", Muting.NAME));
  }

  /** For how long; the draft is 0 for everything. */
  Screen howLong(Visit visit, WantedMute wanted, long draft) {
    var texts = visit.texts();
    var buttons =
        Muting.HOURS.stream()
            .map(hours -> visit.button("mute.for." + hours, new Press(Muting.FOR, draft, hours)))
            .toList();
    return Rows.add(Screen.of(texts.say("mute.how-long", what(wanted, texts))), buttons)
        .with(visit.button("button.back", Muting.NAME));
  }

  Screen done(Visit visit, WantedMute wanted, @Nullable Instant until) {
    var texts = visit.texts();
    var mute = new Mute(wanted.kind(), wanted.value(), until);
    return Screen.of(texts.say("mute.done", what(wanted, texts), until(visit, until)))
        .with(
            visit.button("mute.undo", Press.of(Muting.OFF, Mutes.number(mute))),
            visit.button("mute.all", Muting.NAME));
  }

  /** What is muted and until when. */
  String inWords(Visit visit, Mute mute) {
    return what(visit, mute) + " — " + until(visit, mute.until());
  }

  /** What is muted. */
  String what(Visit visit, Mute mute) {
    var name =
        mute.kind() == Mute.Kind.SOURCE
            ? sources
                .find(visit, Long.parseLong(mute.value()))
                .map(Source::name)
                .orElse(visit.texts().plain("mute.gone-source"))
            : mute.value();
    return what(new WantedMute(mute.kind(), mute.value(), name), visit.texts());
  }

  static String what(WantedMute wanted, Texts texts) {
    var kind = wanted.kind().name().toLowerCase(Locale.ROOT);
    return texts.plain("mute.is." + kind, Shortened.line(wanted.name(), NAME));
  }

  private String until(Visit visit, @Nullable Instant until) {
    var texts = visit.texts();
    if (until == null) {
      return texts.plain("mute.for-ever");
    }
    var zone = visit.subscriber().preferences().timeZone();
    return texts.plain("mute.until", Moment.say(until, clock.instant(), zone, texts));
  }
}
