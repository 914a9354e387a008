package dev.soroka.filter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.Watch;
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
import dev.soroka.common.query.QueryPrinter;
import dev.soroka.testkit.Items;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The index gives the same answers as the plain evaluation of every tree. */
class AgreementTest {
  private static final List<String> WORDS =
      List.of(
          "дизайнер",
          "дизайнера",
          "Дизайнерам",
          "скидка",
          "скидок",
          "вёрстка",
          "верстку",
          "design",
          "designs",
          "run",
          "running",
          "full-stack",
          "fullstack",
          "full",
          "stack",
          "Node.js",
          "nodejs",
          "C++",
          "C#",
          "$DOGS",
          "dogs",
          "dog",
          "BTC",
          "1,500",
          "1500",
          "15",
          "500",
          "10к",
          "10000",
          "3.11",
          "Python3",
          "python",
          "BTC/USDT",
          "BTCUSDT",
          "APIs",
          "API",
          "Cток",
          "深圳市",
          "深圳",
          "工程师",
          "软件工程师");

  @Property(tries = 300)
  void findsTheSameWatchesAsPlainEvaluation(
      @ForAll("manyQueries") List<Query> queries,
      @ForAll("manyQueries") List<Query> changes,
      @ForAll("items") List<StoredItem> items) {
    var watches = new HashMap<Long, Query>();
    var index = new WatchIndex(new SimpleMeterRegistry());
    queries.forEach(query -> put(query, watches.size(), index, watches));
    for (int i = 0; i < changes.size() && i < queries.size(); i += 3) {
      put(changes.get(i), i, index, watches);
      index.remove(i + 1);
      watches.remove((long) i + 1);
    }

    for (var stored : items) {
      var expected = new HashMap<Long, Verdict>();
      watches.forEach(
          (id, query) -> expected.put(id, new PlainEvaluation(stored.item()).of(query)));
      expected.values().removeIf(Verdict.NO::equals);

      var item = index.analyse(stored);
      assertThat(Found.in(index, item)).isEqualTo(expected);
      assertThat(Found.plainlyIn(index, item)).isEqualTo(expected);
    }
  }

  /** Lists so long that they are divided by labels. */
  @Property(tries = 40)
  void findsTheSameWatchesWhenManyWantTheSame(
      @ForAll("manyQueries") List<Query> queries, @ForAll("items") List<StoredItem> items) {
    var index = new WatchIndex(new SimpleMeterRegistry());
    var watches = new HashMap<Long, Query>();
    for (int i = 0; i < 40 * queries.size(); i++) {
      put(queries.get(i % queries.size()), i, index, watches);
    }

    for (var stored : items) {
      var verdicts = queries.stream().map(new PlainEvaluation(stored.item())::of).toList();
      var expected = new HashMap<Long, Verdict>();
      watches.keySet().forEach(id -> expected.put(id, verdicts.get((int) (id % queries.size()))));
      expected.values().removeIf(Verdict.NO::equals);

      assertThat(Found.in(index, index.analyse(stored))).isEqualTo(expected);
    }
  }

  @Provide
  Arbitrary<List<Query>> manyQueries() {
    return queries(3).list().ofMinSize(1).ofMaxSize(30);
  }

  @Provide
  Arbitrary<List<StoredItem>> items() {
    return someItems();
  }

  /** Five items of the words that the queries have. */
  static Arbitrary<List<StoredItem>> someItems() {
    var budgets = Arbitraries.of("none", "100", "500", "1000");
    var units = Arbitraries.of("none", "USD", "RUB", "%");
    return Combinators.combine(text(6), text(12), budgets, units, Arbitraries.of("Spring", "go"))
        .as(AgreementTest::item)
        .list()
        .ofSize(5);
  }

  private static StoredItem item(
      String title, String text, String budget, String unit, String tag) {
    var item = Items.titled("x " + title).text(text).label("tag", tag, "all");
    if (budget.equals("none")) {
      return item.missing(tag.equals("go") ? "budget" : "price").stored();
    }
    return item.number("budget", budget, unit.equals("none") ? null : unit).stored();
  }

  /** Queries of everything that the language has. */
  static Arbitrary<Query> queries(int depth) {
    Arbitrary<Query> terms =
        Arbitraries.oneOf(texts(), texts(), texts().map(Title::new), fields(), comparisons());
    if (depth == 0) {
      return terms;
    }
    var smaller = Arbitraries.lazy(() -> queries(depth - 1)).list().ofMinSize(2).ofMaxSize(3);
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(2, terms),
        net.jqwik.api.Tuple.of(3, smaller.map(Query::allOf)),
        net.jqwik.api.Tuple.of(2, smaller.map(Query::anyOf)),
        net.jqwik.api.Tuple.of(1, Arbitraries.lazy(() -> queries(depth - 1)).map(Query::not)));
  }

  private static Arbitrary<TextTerm> texts() {
    var word = Arbitraries.of(WORDS);
    return Arbitraries.oneOf(
        word.map(Word::new),
        word.map(Word::new),
        Combinators.combine(word, word).as((first, second) -> new Phrase(first + " " + second)),
        word.map(text -> new Prefix(text.substring(0, (text.length() + 1) / 2 + 1))),
        word.map(Exact::new));
  }

  private static Arbitrary<Query> fields() {
    return Arbitraries.of("spring", "GO", "all", "none").map(value -> new Field("tag", value));
  }

  private static Arbitrary<Query> comparisons() {
    return Combinators.combine(
            Arbitraries.of("budget", "price"),
            Arbitraries.of(Operator.class),
            Arbitraries.of("100", "500", "700"),
            Arbitraries.of("", "", "USD"))
        .as((name, sign, limit, unit) -> new Comparison(name, sign, new BigDecimal(limit), unit));
  }

  private static Arbitrary<String> text(int words) {
    return Arbitraries.of(WORDS).list().ofMaxSize(words).map(list -> String.join(" ", list));
  }

  private static void put(Query query, long id, WatchIndex index, Map<Long, Query> watches) {
    watches.put(id, query);
    index.put(new Watch(id, id, "watch", QueryPrinter.print(query), true));
  }
}
