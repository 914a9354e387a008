package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Draft;
import dev.soroka.bot.dialog.Drafts;
import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.bot.text.Marked;
import dev.soroka.bot.text.Shortened;
import dev.soroka.common.api.CollectorApi;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A page whose list was found by itself: what is read of it is shown first, and can be corrected.
 */
@Component
class PastedPage {
  private static final String BEGINNING = "page:";
  private static final int SHOWN = 5;
  private static final int TITLE = 120;
  private static final int PROBLEM = 200;

  private final CollectorApi collector;
  private final Drafts drafts;
  private final Asking asking;

  PastedPage(CollectorApi collector, Drafts drafts, Asking asking) {
    this.collector = collector;
    this.drafts = drafts;
    this.asking = asking;
  }

  /** Whether the source is such a page. */
  static boolean is(Source source) {
    return source.kind().equals("html");
  }

  /** The number of the draft that is being corrected, and the words that correct it. */
  record Corrected(long draft, String words) {
    /** Reads what stands behind the command, if it is a correction. */
    static Optional<Corrected> in(String argument) {
      var halves = argument.strip().split("\\s+", 2);
      return halves[0].matches(BEGINNING + "\\d{1,18}") && halves.length == 2
          ? Optional.of(
              new Corrected(Long.parseLong(halves[0].substring(BEGINNING.length())), halves[1]))
          : Optional.empty();
    }
  }

  /** The first items of the page, to be confirmed with the first of these buttons. */
  Screen preview(Visit visit, Source source, List<Item> items, String confirm, String correct) {
    var texts = visit.texts();
    var said = new Marked().rich(texts.say("page.found", items.size()));
    items.stream().limit(SHOWN).forEach(item -> add(said, item));
    var parts =
        parts(source.mapping())
            .map(part -> texts.plain("page.part." + part))
            .collect(Collectors.joining(", "));
    said.paragraph().rich(texts.say("page.parts", parts));
    long draft = drafts.keep(visit.address(), new Draft.FoundSources(List.of(source)));
    return Screen.of(said.done())
        .with(visit.button("button.page-add", new Press(confirm, draft, 0)))
        .with(visit.button("button.page-correct", new Press(correct, draft, 0)));
  }

  /** Asks what is to be different. */
  Screen ask(Visit visit, long draft, Source source) {
    var texts = visit.texts();
    var now = new Marked().marked(RichText.Kind.CODE, written(source.mapping())).done();
    var how = asking.forRest(visit, "add", BEGINNING + draft, texts.plain("page.example"));
    return Screen.of(new Marked().rich(texts.say("page.how", now)).paragraph().rich(how).done());
  }

  /** The page read in another way, or why it cannot be. */
  Screen correct(Visit visit, Corrected wanted, Source source, String confirm, String correct) {
    return switch (Correction.of(source.mapping(), wanted.words())) {
      case Correction.Outcome.Unclear(var line) ->
          again(
              visit,
              wanted.draft(),
              source,
              visit.texts().say("page.unclear", Shortened.line(line, PROBLEM)));
      case Correction.Outcome.Understood(var mapping) -> {
        var changed = source(source, mapping);
        var trial = collector.trial(changed);
        yield trial.items().isEmpty()
            ? again(visit, wanted.draft(), source, nothing(visit, trial.problems()))
            : preview(visit, changed, trial.items(), confirm, correct);
      }
    };
  }

  private Screen again(Visit visit, long draft, Source source, RichText why) {
    var asked = ask(visit, draft, source);
    return asked.saying(new Marked().rich(why).paragraph().rich(asked.text()).done());
  }

  private static RichText nothing(Visit visit, List<String> problems) {
    var said = new Marked().rich(visit.texts().say("page.nothing"));
    problems.stream()
        .limit(SHOWN)
        .forEach(it -> said.line().plain("• " + Shortened.line(it, PROBLEM)));
    return said.done();
  }

  private static void add(Marked said, Item item) {
    said.line().plain("• ").link(Shortened.line(item.title(), TITLE), item.link());
    var price = item.numbers().get("price");
    var more = new ArrayList<String>();
    if (price != null) {
      var unit = price.unit() == null ? "" : " " + price.unit();
      more.add(price.value().toPlainString() + unit);
    }
    if (item.time() != null) {
      more.add(
          item.time()
              .toString()
              .replace('T', ' ')
              .replaceAll("(:\\d\\d)(:\\d\\d)?(\\.\\d+)?Z$", "$1"));
    }
    if (!more.isEmpty()) {
      said.line().plain("   " + String.join(" · ", more));
    }
  }

  private static Stream<String> parts(Mapping mapping) {
    return written(mapping)
        .lines()
        .map(line -> line.split(":", 2)[0])
        .filter(it -> !it.equals("items"));
  }

  /** As it could be written to correct it. */
  private static String written(Mapping mapping) {
    var lines = new ArrayList<String>();
    add(lines, "items", Optional.ofNullable(mapping.items()));
    add(lines, "title", Optional.ofNullable(mapping.title()).map(Mapping.Field::path));
    add(lines, "link", Optional.ofNullable(mapping.link()).map(Mapping.Field::path));
    add(lines, "text", Optional.ofNullable(mapping.text()).map(Mapping.Field::path));
    add(lines, "time", Optional.ofNullable(mapping.time()).map(Mapping.Field::path));
    add(
        lines,
        "price",
        Optional.ofNullable(mapping.numbers().get("price")).map(Mapping.Field::path));
    add(lines, "picture", Optional.ofNullable(mapping.pictures()).map(Mapping.Pictures::path));
    return String.join("\n", lines);
  }

  private static void add(List<String> lines, String part, Optional<String> path) {
    path.ifPresent(it -> lines.add(part + ": " + it));
  }

  private static Source source(Source before, Mapping mapping) {
    return new Source(
        before.id(),
        before.name(),
        before.kind(),
        before.url(),
        before.category(),
        before.interval(),
        before.priority(),
        before.identity(),
        mapping,
        before.options(),
        before.headers(),
        before.proxy(),
        before.region(),
        before.fallbacks(),
        before.enabled(),
        before.open(),
        before.generation(),
        before.secret());
  }
}
