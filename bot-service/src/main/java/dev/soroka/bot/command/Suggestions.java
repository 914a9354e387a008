package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Draft;
import dev.soroka.bot.dialog.Drafts;
import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Questions;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.bot.text.Shortened;
import dev.soroka.common.query.Query;
import dev.soroka.common.query.QueryOutcome;
import dev.soroka.common.query.QueryWords;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What to answer to those who did not say a command: an offer of what they may have meant. */
@Component
class Suggestions {
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");
  private static final int COMMAND = 32;

  private final NewWatch newWatch;
  private final Commands commands;
  private final Drafts drafts;
  private final Questions questions;

  Suggestions(NewWatch newWatch, Commands commands, Drafts drafts, Questions questions) {
    this.newWatch = newWatch;
    this.commands = commands;
    this.drafts = drafts;
    this.questions = questions;
  }

  /** Whoever asks for something else leaves our question open no longer. */
  void beginAnew(Visit visit) {
    questions.forget(visit.address());
  }

  /** What answers a question completes it; an address could be a source, any other text a watch. */
  Screen of(Visit visit, String text) {
    var question = questions.find(visit.address()).orElse(null);
    if (question == null || text.isEmpty()) {
      return guess(visit, text);
    }
    var screen =
        commands
            .typed(question.command())
            .map(command -> command.typed(visit, question.argument(text)))
            .orElseGet(() -> guess(visit, text));
    questions.close(visit.address(), question);
    return screen;
  }

  private Screen guess(Visit visit, String text) {
    if (text.isEmpty()) {
      return Screen.of(visit.texts().say("suggest.nothing"))
          .with(visit.button("button.new-watch", "watch"), visit.button("button.help", "help"));
    }
    if (ADDRESS.matcher(text).matches()) {
      return source(visit, text);
    }
    return switch (newWatch.read(text)) {
      case QueryOutcome.Parsed(var query) -> watch(visit, text, query);
      case QueryOutcome.Faulty(var fault) -> NewWatch.faulty(visit, text, fault);
    };
  }

  Screen unknown(Visit visit, String command) {
    return Screen.of(visit.texts().say("suggest.unknown", "/" + Shortened.line(command, COMMAND)))
        .with(visit.button("button.help", "help"));
  }

  /** For a chat that we do not know, or do not know any more. */
  Screen stranger(Visit visit) {
    return Screen.of(visit.texts().say("suggest.stranger"))
        .with(visit.button("button.start", Start.NAME));
  }

  private Screen source(Visit visit, String url) {
    long draft = drafts.keep(visit.address(), new Draft.WantedSource(url));
    return Screen.of(visit.texts().say("suggest.source"))
        .with(visit.button("suggest.add", Press.of(AddSource.FROM_DRAFT, draft)))
        .with(visit.button("button.help", "help"));
  }

  private Screen watch(Visit visit, String text, Query query) {
    long draft = drafts.keep(visit.address(), new Draft.WantedWatch(text));
    var words = QueryWords.in(visit.texts().locale()).say(query);
    return Screen.of(visit.texts().say("suggest.watch", words))
        .with(visit.button("suggest.yes", Press.of(NewWatch.FROM_DRAFT, draft)))
        .with(visit.button("button.how", "watch"), visit.button("button.help", "help"));
  }
}
