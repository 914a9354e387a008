package dev.soroka.benchmarks.filter;

import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.Watch;
import dev.soroka.common.query.QueryLimits;
import dev.soroka.common.query.QueryOutcome.Faulty;
import dev.soroka.common.query.QueryOutcome.Parsed;
import dev.soroka.common.query.QueryParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryMatch;

/** Lucene Monitor in memory, nothing serialised, and nothing purged while it is measured. */
final class LuceneMonitor implements Contender<Document> {
  private final QueryParser parser = new QueryParser(QueryLimits.STORED);
  private final Monitor monitor;

  /**
   * @param presearcher finds the candidates among the watches
   */
  LuceneMonitor(Presearcher presearcher) {
    var configuration = new MonitorConfiguration().setPurgeFrequency(1, TimeUnit.DAYS);
    try {
      this.monitor = new Monitor(new KeywordAnalyzer(), presearcher, configuration);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return "lucene-monitor";
  }

  @Override
  public void addAll(List<Watch> watches) {
    try {
      monitor.register(watches.stream().map(this::query).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void change(Watch watch) {
    addAll(List.of(watch));
  }

  @Override
  public Document analysed(StoredItem item) {
    return LuceneItems.document(item);
  }

  @Override
  public void match(Document item, LongConsumer found) {
    try {
      for (var match : monitor.match(item, QueryMatch.SIMPLE_MATCHER).getMatches()) {
        found.accept(Long.parseLong(match.getQueryId()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MonitorQuery query(Watch watch) {
    return switch (parser.parse(watch.query())) {
      case Parsed(var tree) -> new MonitorQuery(Long.toString(watch.id()), LuceneQueries.of(tree));
      case Faulty(var fault) -> throw new IllegalStateException(watch.query() + ": " + fault);
    };
  }
}
