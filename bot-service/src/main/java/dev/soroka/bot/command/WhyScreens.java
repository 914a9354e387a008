package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.bot.text.Marked;
import dev.soroka.bot.text.Shortened;
import dev.soroka.common.api.FilterApi;
import dev.soroka.common.api.FilterApi.Decided;
import dev.soroka.common.api.FilterApi.WatchVerdict;
import dev.soroka.common.contract.Keyboard.Button;
import dev.soroka.common.contract.StoredItem;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is seen of decisions: the last ones, and the way of one item. */
@Component
class WhyScreens {
  private static final int TITLE = 120;
  private static final int LABEL = 36;
  private static final int NAME = 60;
  private static final int MOST_WATCHES = 6;
  private static final int MOST_DECISIONS = 3;

  private final WhyWords words;

  WhyScreens(WhyWords words) {
    this.words = words;
  }

  Screen list(Visit visit, Map<StoredItem, Decided> latest) {
    var texts = visit.texts();
    var said = new Marked().rich(texts.say(latest.isEmpty() ? "why.none" : "why.title"));
    var screen = Screen.of(said.done());
    said.line();
    for (var entry : latest.entrySet()) {
      var item = entry.getKey();
      said.line().plain("• ").link(Shortened.line(item.item().title(), TITLE), item.item().link());
      said.line().plain("   " + words.shortly(entry.getValue(), texts));
      var label = Shortened.line(item.item().title(), LABEL);
      screen = screen.with(Button.press(label, Why.about(item.id()).data()));
    }
    if (!latest.isEmpty()) {
      said.paragraph().rich(texts.say("why.how"));
    }
    return screen
        .saying(said.done())
        .with(visit.button("button.settings", "settings"), visit.button("button.help", "help"));
  }

  /** Step by step: where it came from, what the watches say, what was decided. */
  Screen one(Visit visit, StoredItem stored, FilterApi.Why why) {
    var texts = visit.texts();
    var item = stored.item();
    var said = new Marked().link(Shortened.line(item.title(), TITLE), item.link());
    var source = Shortened.line(stored.sourceName(), NAME);
    said.paragraph()
        .plain(texts.plain("why.found", source, words.moment(visit, stored.storedAt())));
    if (why.silent()) {
      said.line().plain(texts.plain("why.silent"));
    }
    var ban = why.ban();
    if (ban != null) {
      var kind = ban.kind().name().toLowerCase(Locale.ROOT);
      said.line().plain(texts.plain("why.banned." + kind));
    }
    watches(visit, why, said);
    decisions(visit, stored, why, said);
    return Screen.of(said.done())
        .with(visit.button("button.why", Why.NAME), visit.button("button.watches", "watches"));
  }

  /** Those that want it first. */
  private void watches(Visit visit, FilterApi.Why why, Marked said) {
    var texts = visit.texts();
    if (why.watches().isEmpty()) {
      said.line().plain(texts.plain("why.no-watches"));
    }
    why.watches().stream()
        .sorted(Comparator.comparing(WatchVerdict::matches).reversed())
        .limit(MOST_WATCHES)
        .forEach(verdict -> said.line().plain(words.watch(verdict, texts)));
    int more = why.watches().size() - MOST_WATCHES;
    if (more > 0) {
      said.line().plain(texts.plain("why.more-watches", more));
    }
  }

  private void decisions(Visit visit, StoredItem stored, FilterApi.Why why, Marked said) {
    var texts = visit.texts();
    var subject =
        Optional.ofNullable(stored.item().subject())
            .map(name -> Shortened.line(name, NAME))
            .orElse(texts.plain("why.it"));
    said.line();
    if (why.decisions().isEmpty()) {
      said.line().plain(texts.plain("why.undecided"));
    }
    why.decisions().stream()
        .limit(MOST_DECISIONS)
        .forEach(decided -> said.line().plain(words.fully(visit, decided, subject)));
  }
}
