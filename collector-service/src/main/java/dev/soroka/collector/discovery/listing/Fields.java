package dev.soroka.collector.discovery.listing;

import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Mapping.Field;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Which place inside the items is what: chosen by how well the items agree on it. */
final class Fields {
  private static final double ENOUGH = 0.5;
  private static final double MOSTLY = 0.7;
  private static final int LONGEST_TITLE = 220;

  private final List<Column> columns;
  private final Instant seen;

  private Fields(List<Column> columns, Instant seen) {
    this.columns = columns;
    this.seen = seen;
  }

  static Fields of(Candidate candidate, Instant seen) {
    return new Fields(Columns.of(candidate.sample()), seen);
  }

  /** The mapping of items that have a title. */
  Optional<Mapping> mapping(String items) {
    return best(this::asTitle)
        .map(
            title ->
                new Mapping(
                    items,
                    null,
                    Field.at(title.path()),
                    text(title),
                    link(title),
                    time(),
                    null,
                    Map.of(),
                    price().map(it -> Map.of("price", it)).orElse(Map.of()),
                    picture(),
                    null));
  }

  private double asTitle(Column column) {
    double width = column.width();
    if (column.filled() < 0.6 || width < 4 || width > LONGEST_TITLE || column.path().equals(".")) {
      return column.path().equals(".") && isLeaf(column) ? 0.01 : 0;
    }
    double heading =
        column.share(
            it -> it.normalName().matches("h[1-6]") || it.closest("h1,h2,h3,h4,h5,h6") != null);
    double link = column.share(it -> it.normalName().equals("a") && Anchor.leads(it));
    double inLink =
        column.share(it -> it.closest("a[href]") != null || it.selectFirst("a[href]") != null);
    double own = column.share(it -> !it.ownText().isBlank());
    double small = column.share(it -> Parts.isPrice(it.text()) || Parts.isTime(it.text(), seen));
    return column.filled()
        * column.variety()
        * Math.min(1, width / 25)
        * (1 + heading + link + inLink + column.named("title|name|headline|subject|heading") + own)
        * (1 - 0.9 * small);
  }

  /** An item that is nothing but a link with a text. */
  private static boolean isLeaf(Column column) {
    return column.width() >= 4 && column.width() <= LONGEST_TITLE;
  }

  private @Nullable Field link(Column title) {
    if (title.path().equals(".") || title.share(it -> it.normalName().equals("a")) > ENOUGH) {
      boolean own = title.share(it -> it.hasAttr("href")) > ENOUGH;
      return own ? Field.at(title.path().equals(".") ? "@href" : title.path() + "@href") : any();
    }
    var itself = columns.getFirst();
    if (itself.share(it -> it.hasAttr("href")) > ENOUGH) {
      return Field.at("@href");
    }
    var around = title.cells().stream().flatMap(it -> near(it).stream()).toList();
    return bestOf(
            column ->
                around.isEmpty()
                    ? 0
                    : column.share(around::contains) * (1 + column.named("title|link")))
        .map(it -> Field.at(it.path() + "@href"))
        .orElseGet(this::any);
  }

  private static Optional<Element> near(Element title) {
    return Optional.ofNullable(title.closest("a[href]"))
        .or(() -> Optional.ofNullable(title.selectFirst("a[href]")));
  }

  private @Nullable Field any() {
    return bestOf(
            column ->
                column.share(it -> it.normalName().equals("a") && Anchor.leads(it))
                    * column.leading())
        .map(it -> Field.at(it.path() + "@href"))
        .orElse(null);
  }

  private @Nullable Field time() {
    var marked = best(column -> column.share(it -> it.hasAttr("datetime")) - 0.3);
    if (marked.isPresent()) {
      return Field.at(marked.get().path() + "@datetime");
    }
    return bestOf(
            column ->
                column.share(it -> Parts.isTime(it.text(), seen))
                    * (1 + column.named("date|time"))
                    / (1 + column.width() / 200))
        .map(it -> Field.at(it.path()))
        .orElse(null);
  }

  private Optional<Field> price() {
    return bestOf(
            column ->
                mostly(column, it -> Parts.isPrice(it.text()))
                    * (1 + column.named("price|cost|salary|budget|amount|reward"))
                    * (1 - 0.6 * column.named("old|was|crossed"))
                    / (1 + column.width() / 100))
        .map(it -> Field.at(it.path()));
  }

  /** The part of all items in which it is so, when hardly any says otherwise. */
  private static double mostly(Column column, Predicate<Element> like) {
    double share = column.share(like);
    return share >= MOSTLY * column.filled() ? share : 0;
  }

  /** What else is read in an item, where it is long. */
  private @Nullable Field text(Column title) {
    return best(column -> {
          boolean other = column.share(it -> holds(it, title)) == 0;
          return other && column.width() >= 40 && !column.path().equals(".")
              ? column.filled()
                  * column.variety()
                  * (Math.min(column.width(), 300) / 300
                      + column.named("desc|text|snippet|summary|excerpt|preview|lead"))
              : 0;
        })
        .map(it -> Field.at(it.path()))
        .orElse(null);
  }

  private static boolean holds(Element element, Column title) {
    return title.cells().stream()
        .anyMatch(
            it ->
                (it.equals(element)
                    || it.parents().contains(element)
                    || element.parents().contains(it)));
  }

  private Mapping.@Nullable Pictures picture() {
    return best(column -> column.share(it -> it.normalName().equals("img")) - 0.3)
        .map(
            column -> {
              boolean lazy = column.share(it -> it.hasAttr("data-src")) > ENOUGH;
              return new Mapping.Pictures(column.path() + (lazy ? "@data-src" : "@src"), null);
            })
        .orElse(null);
  }

  private Optional<Column> bestOf(ToDoubleFunction<Column> worth) {
    return best(column -> Math.max(0, worth.applyAsDouble(column) - 0.25));
  }

  /** The first of the best: paths are noted from the most telling on. */
  private Optional<Column> best(ToDoubleFunction<Column> worth) {
    Column best = null;
    double most = 1e-9;
    for (var column : columns) {
      double value = worth.applyAsDouble(column);
      if (value > most + 1e-9) {
        most = value;
        best = column;
      }
    }
    return Optional.ofNullable(best);
  }
}
