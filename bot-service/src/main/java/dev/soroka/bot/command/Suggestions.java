package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Draft;
import dev.soroka.bot.dialog.Drafts;
import dev.soroka.bot.dialog.Press;
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
  private final Drafts drafts;

  Suggestions(NewWatch newWatch, Drafts drafts) {
    this.newWatch = newWatch;
    this.drafts = drafts;
  }

  /** An address could be a source, any other text a watch. */
  Screen of(Visit visit, String text) {
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
