package dev.soroka.management.watch;

import dev.soroka.common.api.FilterApi;
import dev.soroka.common.contract.Completeness;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.MatchReason;
import dev.soroka.common.contract.Quantity;
import dev.soroka.common.ops.Problem;
import dev.soroka.common.query.QueryWords;
import dev.soroka.management.item.ItemView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The query language to try: what a query means, and whether it wants an item. */
@RestController
@RequestMapping("/api/v1/watches")
class QueryResource {
  private static final int USUAL_DAYS = 7;

  private final QueryReading queries;
  private final FilterApi filter;

  QueryResource(QueryReading queries, FilterApi filter) {
    this.queries = queries;
    this.filter = filter;
  }

  /** The query in its printed form and in words; a faulty one is a problem with its place. */
  @PostMapping("/check")
  CheckedQuery check(@RequestBody DraftQuery draft) {
    var query = queries.read(draft.query());
    return new CheckedQuery(query.printed(), QueryWords.in(Locale.ENGLISH).say(query.tree()));
  }

  /** Whether a watch with this query wants this item, and why. */
  @PostMapping("/match")
  Match match(@RequestBody Question question) {
    var query = queries.read(question.query());
    var item = question.item();
    if (item == null) {
      throw Problem.badRequest("item is missing: what is the query put to?");
    }
    var answer =
        filter.match(
            new FilterApi.MatchQuestion(
                query.printed(), item.label("source"), item.label("category"), item.toItem()));
    return new Match(answer.matches(), answer.incomplete(), answer.reasons());
  }

  /** What a query would have brought in the last days, to a subscriber or to an operator. */
  @PostMapping("/backtest")
  Backtest backtest(@RequestBody PastQuestion question) {
    var query = queries.read(question.query());
    int days = Objects.requireNonNullElse(question.days(), USUAL_DAYS);
    return Backtest.of(
        filter.backtest(
            new FilterApi.BacktestQuestion(query.printed(), question.subscriber(), days)));
  }

  /** A query as somebody typed it. */
  record DraftQuery(@Nullable String query) {}

  /** A query that parses: its canonical spelling, and its meaning in plain words. */
  record CheckedQuery(String query, String words) {}

  /** A query and the item that it is put to. */
  record Question(@Nullable String query, @Nullable DraftItem item) {}

  /** The answer, its reasons in the query's order. */
  record Match(boolean matches, boolean incomplete, List<MatchReason> reasons) {}

  /** A draft query to try on the past; a week unless it says how many days, 1 to 30. */
  record PastQuestion(@Nullable String query, @Nullable Long subscriber, @Nullable Integer days) {}

  /**
   * What the past says.
   *
   * @param busiestHour the hour of the day, 0 to 23, in which most of them were published
   * @param newest the newest of them, at most three
   * @param complete whether all items of these days were looked at
   */
  record Backtest(
      int matches,
      int days,
      @Nullable Integer busiestHour,
      int inBusiestHour,
      List<ItemView> newest,
      Instant since,
      boolean complete) {
    static Backtest of(FilterApi.Backtest past) {
      return new Backtest(
          past.matches(),
          past.days(),
          past.busiestHour(),
          past.inBusiestHour(),
          past.newest().stream().map(ItemView::of).toList(),
          past.since(),
          past.complete());
    }
  }

  /**
   * An item as far as a query sees it; labels are one value or a list, numbers bare or with unit.
   */
  record DraftItem(
      @Nullable String title,
      @Nullable String text,
      @Nullable Map<String, Object> labels,
      @Nullable Map<String, Object> numbers) {
    Item toItem() {
      var headline = Optional.ofNullable(title).filter(given -> !given.isBlank()).orElse("-");
      return new Item(
          "draft",
          headline,
          Optional.ofNullable(text).orElse(""),
          null,
          null,
          null,
          each(labels)
              .collect(Collectors.toMap(Map.Entry::getKey, label -> texts(label.getValue()))),
          each(numbers)
              .collect(Collectors.toMap(Map.Entry::getKey, number -> quantity(number.getValue()))),
          List.of(),
          Completeness.FULL,
          null);
    }

    String label(String name) {
      var value = labels == null ? null : labels.get(name);
      return value == null ? "" : texts(value).getFirst();
    }

    private static Stream<Map.Entry<String, Object>> each(
        @Nullable Map<String, Object> attributes) {
      return attributes == null
          ? Stream.empty()
          : attributes.entrySet().stream().filter(entry -> entry.getValue() != null);
    }

    private static List<String> texts(Object value) {
      return value instanceof List<?> list && !list.isEmpty()
          ? list.stream().map(String::valueOf).toList()
          : List.of(String.valueOf(value));
    }

    private static Quantity quantity(Object value) {
      if (value instanceof Map<?, ?> whole && whole.get("value") != null) {
        var unit = whole.get("unit");
        return new Quantity(number(whole.get("value")), unit == null ? null : unit.toString());
      }
      return new Quantity(number(value), null);
    }

    private static BigDecimal number(Object value) {
      try {
        return new BigDecimal(String.valueOf(value));
      } catch (NumberFormatException _) {
        throw Problem.badRequest("item.numbers: «%s» is not a number".formatted(value));
      }
    }
  }
}
