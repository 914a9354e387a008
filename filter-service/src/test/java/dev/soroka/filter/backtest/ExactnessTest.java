package dev.soroka.filter.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Source;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.ops.Problem;
import dev.soroka.common.query.Query;
import dev.soroka.common.query.QueryPrinter;
import dev.soroka.filter.engine.Queries;
import dev.soroka.testkit.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** A query finds in the index what it finds when it is put to every single item. */
@SuppressWarnings("NullAway.Init") // What is opened before each try is there in it.
class ExactnessTest {
  private ScratchFolder folder;
  private ItemIndex index;

  @BeforeTry
  void open() throws IOException {
    folder = ScratchFolder.in(Files.createDirectories(Path.of("target/indexes")));
    index = ItemIndex.in(folder.path());
  }

  @AfterTry
  void close() {
    index.close();
    folder.close();
  }

  @Property(tries = 60)
  void findsWhatPuttingItToEachItemFinds(
      @ForAll("manyQueries") List<Query> queries, @ForAll("items") List<StoredItem> items) {
    var sources = new KnownSources(_ -> {});
    items.forEach(item -> sources.put(source(item)));
    // Half of them are changed later, and written in another part of the index.
    index.put(items.subList(0, items.size() / 2));
    index.read(List::size);
    index.put(items);

    for (var query : queries) {
      var wanted = new Queries().compile(QueryPrinter.print(query), Problem::faultyQuery);
      var expected =
          items.stream()
              .filter(item -> wanted.in(item).matches())
              .map(StoredItem::id)
              .collect(Collectors.toSet());

      assertThat(found(query, sources, items)).as(QueryPrinter.print(query)).isEqualTo(expected);
    }
  }

  @Provide
  Arbitrary<List<Query>> manyQueries() {
    return Drafts.queries(3).list().ofSize(30);
  }

  @Provide
  Arbitrary<List<StoredItem>> items() {
    return Drafts.items();
  }

  private Set<Long> found(Query query, KnownSources sources, List<StoredItem> items) {
    var past = new Past(index, sources);
    return items.stream()
        .filter(
            item -> {
              var tally =
                  new Tally(Instant.EPOCH, Onlooker.operator(source -> source == item.source()));
              past.count(query, tally);
              return tally.matches() == 1;
            })
        .map(StoredItem::id)
        .collect(Collectors.toSet());
  }

  private static Source source(StoredItem item) {
    return Sources.feed("https://example.org/")
        .id(item.source())
        .named(item.sourceName(), item.category())
        .source();
  }
}
