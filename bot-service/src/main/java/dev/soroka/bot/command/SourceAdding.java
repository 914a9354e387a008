package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Draft;
import dev.soroka.bot.dialog.Drafts;
import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.bot.text.Marked;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Keyboard.Button;
import dev.soroka.common.contract.Source;
import dev.soroka.common.query.Query;
import dev.soroka.common.query.QueryPrinter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** Adds a source that was found, and shows what is in it. */
@Component
class SourceAdding {
  private static final int SHOWN = 3;

  private final StorageApi.Sources sources;
  private final Drafts drafts;
  private final ItemList list;
  private final ChatProperties properties;

  SourceAdding(
      StorageApi.Sources sources, Drafts drafts, ItemList list, ChatProperties properties) {
    this.sources = sources;
    this.drafts = drafts;
    this.list = list;
    this.properties = properties;
  }

  /** Adding what is there already makes whoever asks a member of it. */
  Screen add(Visit visit, Source found, List<Item> items) {
    long subscriber = visit.subscriber().id();
    try {
      var added = sources.add(new StorageApi.NewSource(wanted(found), subscriber)).source();
      return added(visit, added, items);
    } catch (HttpClientErrorException refused) {
      return SourceScreens.nothing(visit, found.url(), List.of(Refusal.words(refused)));
    }
  }

  private Screen added(Visit visit, Source source, List<Item> items) {
    var texts = visit.texts();
    var said = new Marked().rich(texts.say("source.added", source.name(), minutes(source)));
    if (!items.isEmpty()) {
      said.paragraph().rich(texts.say("source.in-it"));
      said.rich(list.found(first(items)));
    }
    said.paragraph().rich(texts.say("source.now"));
    var everything = everything(visit, source).stream().toList();
    return Screen.of(said.done())
        .with(everything)
        .with(visit.button("button.new-watch", "watch"), visit.button("button.sources", "sources"))
        .with(visit.button("button.remove", Press.of(MySources.REMOVE, source.id())));
  }

  /** As many items as are shown of a source. */
  static List<Item> first(List<Item> items) {
    return items.subList(0, Math.min(SHOWN, items.size()));
  }

  /** A source alone tells nothing: a watch does. Not every name can be written in a query. */
  private Optional<Button> everything(Visit visit, Source source) {
    try {
      var query = QueryPrinter.print(new Query.Field("source", source.name()));
      long draft = drafts.keep(visit.address(), new Draft.WantedWatch(query));
      return Optional.of(visit.button("source.everything", Press.of(NewWatch.FROM_DRAFT, draft)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static long minutes(Source source) {
    return Math.max(1, source.interval().toMinutes());
  }

  /** As it was found, at the pace that we give to those who ask in the chat. */
  private Source wanted(Source found) {
    return new Source(
        0,
        found.name(),
        found.kind(),
        found.url(),
        found.category(),
        properties.sourceInterval(),
        found.priority(),
        found.identity(),
        found.mapping(),
        found.options(),
        found.headers(),
        found.proxy(),
        found.region(),
        found.fallbacks(),
        true,
        false,
        found.generation(),
        null);
  }
}
