package dev.soroka.filter.backtest;

import dev.soroka.common.contract.Audience;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.query.Query;
import dev.soroka.common.query.Query.Comparison;
import dev.soroka.common.query.Query.Exact;
import dev.soroka.common.query.Query.Field;
import dev.soroka.common.query.Query.Operator;
import dev.soroka.common.query.Query.Phrase;
import dev.soroka.common.query.Query.Prefix;
import dev.soroka.common.query.Query.TextTerm;
import dev.soroka.common.query.Query.Title;
import dev.soroka.common.query.Query.Word;
import dev.soroka.testkit.Items;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generated queries and items that have much to do with each other. */
final class Drafts {
  private static final List<String> WORDS =
      List.of(
          "дизайнер",
          "дизайнера",
          "скидок",
          "скидка",
          "вёрстка",
          "верстку",
          "design",
          "designs",
          "running",
          "full-stack",
          "fullstack",
          "full-time",
          "stack",
          "Node.js",
          "nodejs",
          "C++",
          "C#",
          "$DOGS",
          "dogs",
          "dog",
          "#java",
          "#java_dev",
          ".NET",
          "1,500",
          "1500",
          "10к",
          "软件工程师",
          "工程师");

  private Drafts() {}

  /** Queries so deep at most. */
  static Arbitrary<Query> queries(int depth) {
    Arbitrary<Query> terms =
        Arbitraries.oneOf(
            texts().map(Query.class::cast),
            texts().map(Query.class::cast),
            texts().map(Title::new),
            fields(),
            comparisons());
    if (depth == 0) {
      return terms;
    }
    var smaller = Arbitraries.lazy(() -> queries(depth - 1)).list().ofMinSize(2).ofMaxSize(3);
    return Arbitraries.frequencyOf(
        Tuple.of(2, terms),
        Tuple.of(3, smaller.map(Query::allOf)),
        Tuple.of(2, smaller.map(Query::anyOf)),
        Tuple.of(1, Arbitraries.lazy(() -> queries(depth - 1)).map(Query::not)));
  }

  /** Items of three sources each. */
  static Arbitrary<List<StoredItem>> items() {
    return Combinators.combine(
            text(6),
            text(14),
            Arbitraries.of("none", "missing", "100", "500.00", "500", "0.00000000000000000000001"),
            Arbitraries.of("none", "USD", "RUB", "%"),
            Arbitraries.of("Spring", "go", "ALL"),
            Arbitraries.of("Habr", "Kwork", "7"))
        .as(Drafts::offer)
        .list()
        .ofSize(12)
        .map(Drafts::numbered);
  }

  private static Offer offer(
      String title, String text, String budget, String unit, String tag, String source) {
    return new Offer(title, text, budget, unit, tag, source);
  }

  private static List<StoredItem> numbered(List<Offer> offers) {
    var items = new ArrayList<StoredItem>();
    offers.forEach(offer -> items.add(offer.item(items.size() + 1)));
    return items;
  }

  private static Arbitrary<TextTerm> texts() {
    var word = Arbitraries.of(WORDS);
    return Arbitraries.oneOf(
        word.map(Word::new),
        word.map(Word::new),
        Combinators.combine(word, word).as((first, second) -> new Phrase(first + " " + second)),
        word.map(text -> new Prefix(text.substring(0, (text.length() + 1) / 2 + 1))),
        Arbitraries.of("full-s", "f", "д", "1", "node.j").map(Prefix::new),
        word.map(Exact::new));
  }

  private static Arbitrary<Query> fields() {
    return Arbitraries.oneOf(
        Arbitraries.of("spring", "GO", "all", "none").map(value -> new Field("tag", value)),
        Arbitraries.of("habr", "kwork", "7", "3", "none").map(value -> new Field("source", value)),
        Arbitraries.of("it", "kwork").map(value -> new Field("category", value)),
        Arbitraries.of("ru", "en", "zh", "de").map(value -> new Field("lang", value)));
  }

  private static Arbitrary<Query> comparisons() {
    return Combinators.combine(
            Arbitraries.of("budget", "price"),
            Arbitraries.of(Operator.class),
            Arbitraries.of("100", "500", "0", "0.00000000000000000000001"),
            Arbitraries.of("", "", "USD"))
        .as((name, sign, limit, unit) -> new Comparison(name, sign, new BigDecimal(limit), unit));
  }

  private static Arbitrary<String> text(int words) {
    var joint = Arbitraries.of(" ", " ", " ", ". ", "-", ", ");
    return Combinators.combine(Arbitraries.of(WORDS), joint)
        .as(String::concat)
        .list()
        .ofMaxSize(words)
        .map(list -> String.join("", list));
  }

  /** What is generated of an item. */
  private record Offer(
      String title, String text, String budget, String unit, String tag, String source) {
    StoredItem item(long id) {
      var item = Items.titled("x " + title).text(text).label("tag", tag, "all").id(id);
      if (tag.equals("go")) {
        item.label("lang", "DE").label("source", "none");
      }
      switch (budget) {
        case "none" -> item.missing("price");
        case "missing" -> item.missing("budget", "price");
        default -> item.number("budget", budget, unit.equals("none") ? null : unit);
      }
      return from(item.stored());
    }

    /** Each from a source of its own, so that what is found of each is known. */
    private StoredItem from(StoredItem item) {
      return new StoredItem(
          item.id(),
          item.revision(),
          item.id(),
          source,
          source.equals("Habr") ? "IT" : "Kwork",
          item.day(),
          item.seenAt(),
          item.storedAt(),
          false,
          Audience.EVERYONE,
          item.item(),
          null);
    }
  }
}
