package dev.soroka.filter.backtest;

import dev.soroka.common.contract.StoredItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * The items of the last days on disk, by everything that a query can ask of them, each in its
 * latest revision. It costs hardly any heap and is thrown away at the end. Any number of threads
 * may read while one writes.
 */
final class ItemIndex implements AutoCloseable {
  private static final double BUFFER_MB = 8;

  private final Directory folder;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private ItemIndex(Path place) throws IOException {
    folder = new NIOFSDirectory(place);
    writer =
        new IndexWriter(
            folder,
            new IndexWriterConfig()
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setRAMBufferSizeMB(BUFFER_MB)
                .setCommitOnClose(false));
    searchers = new SearcherManager(writer, null);
  }

  /** An empty index in this folder, whatever was there before. */
  static ItemIndex in(Path place) {
    try {
      return new ItemIndex(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void put(Collection<StoredItem> items) {
    change(
        () -> {
          for (var item : items) {
            writer.updateDocument(new Term(Names.ID, Long.toString(item.id())), Documents.of(item));
          }
        });
  }

  void forgetSource(long source) {
    change(() -> writer.deleteDocuments(new Term(Names.SOURCE, Long.toString(source))));
  }

  void forgetPublishedBefore(Instant time) {
    long last = Documents.micros(time) - 1;
    change(
        () ->
            writer.deleteDocuments(LongPoint.newRangeQuery(Names.PUBLISHED, Long.MIN_VALUE, last)));
  }

  /** Reads all that was put before, in one state. */
  <T> T read(Reading<T> reading) {
    try {
      searchers.maybeRefreshBlocking();
      var searcher = searchers.acquire();
      try {
        return reading.of(
            searcher.getIndexReader().leaves().stream()
                .map(LeafReaderContext::reader)
                .map(Segment::new)
                .toList());
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many items there are. */
  int size() {
    return writer.getDocStats().numDocs;
  }

  /** Grows with every change. */
  long changes() {
    return writer.getMaxCompletedSequenceNumber();
  }

  /** How much disk they take. */
  long bytes() {
    try {
      long bytes = 0;
      for (var file : folder.listAll()) {
        bytes += folder.fileLength(file);
      }
      return bytes;
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public void close() {
    change(
        () -> {
          searchers.close();
          writer.rollback();
          folder.close();
        });
  }

  private static void change(Change change) {
    try {
      change.make();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is read from all parts of the index. */
  @FunctionalInterface
  interface Reading<T> {
    T of(List<Segment> segments) throws IOException;
  }

  /** A change of the files. */
  @FunctionalInterface
  private interface Change {
    void make() throws IOException;
  }
}
