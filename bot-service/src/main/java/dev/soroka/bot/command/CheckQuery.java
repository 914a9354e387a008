package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Draft;
import dev.soroka.bot.dialog.Drafts;
import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.bot.text.Marked;
import dev.soroka.common.query.Query;
import dev.soroka.common.query.QueryOutcome;
import dev.soroka.common.query.QueryPrinter;
import dev.soroka.common.query.QueryWords;
import org.springframework.stereotype.Component;

/** {@code /check <query>} shows what a watch would have told, without making one. */
@Component
class CheckQuery implements Command {
  private static final String NAME = "check";

  private final NewWatch newWatch;
  private final NewestMatches matches;
  private final Drafts drafts;
  private final Asking asking;

  CheckQuery(NewWatch newWatch, NewestMatches matches, Drafts drafts, Asking asking) {
    this.newWatch = newWatch;
    this.matches = matches;
    this.drafts = drafts;
    this.asking = asking;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Access access() {
    return Access.EVERYONE;
  }

  @Override
  public Screen typed(Visit visit, String argument) {
    if (argument.isBlank()) {
      var texts = visit.texts();
      var how = asking.forRest(visit, NAME, "", texts.plain("watch.edit-example"));
      var said = new Marked().rich(texts.say("check.how")).paragraph().rich(how);
      return Screen.of(said.done())
          .with(visit.button("button.new-watch", "watch"), visit.button("button.help", "help"));
    }
    return switch (newWatch.read(argument)) {
      case QueryOutcome.Parsed(var query) -> tried(visit, argument, query);
      case QueryOutcome.Faulty(var fault) -> NewWatch.faulty(visit, argument, fault);
    };
  }

  private Screen tried(Visit visit, String text, Query query) {
    var texts = visit.texts();
    long draft = drafts.keep(visit.address(), new Draft.WantedWatch(text));
    var found = matches.of(QueryPrinter.print(query), visit.subscriber().id(), texts);
    var said =
        new Marked()
            .rich(texts.say("check.is", QueryWords.in(texts.locale()).say(query)))
            .paragraph()
            .rich(found);
    return Screen.of(said.done())
        .with(visit.button("suggest.yes", Press.of(NewWatch.FROM_DRAFT, draft)))
        .with(visit.button("button.watches", "watches"), visit.button("button.help", "help"));
  }
}
