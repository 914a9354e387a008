package dev.soroka.management.watch;

import dev.soroka.common.api.FilterApi;
import dev.soroka.common.contract.Completeness;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.MatchReason;
import dev.soroka.common.contract.Quantity;
import dev.soroka.common.ops.Problem;
import dev.soroka.common.query.QueryWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** A query as somebody typed it. */
  record DraftQuery(@Nullable String query) {}

  /** A query that parses: its canonical spelling, and its meaning in plain words. */
  record CheckedQuery(String query, String words) {}

  /** A query and the item that it is put to. */
  record Question(@Nullable String query, @Nullable DraftItem item) {}

  /** The answer, its reasons in the query's order. */
  record Match(boolean matches, boolean incomplete, List<MatchReason> reasons) {}

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
        return new Quantity(
            new BigDecimal(String.valueOf(whole.get("value"))),
            unit == null ? null : unit.toString());
      }
      return new Quantity(new BigDecimal(String.valueOf(value)), null);
    }
  }
}
