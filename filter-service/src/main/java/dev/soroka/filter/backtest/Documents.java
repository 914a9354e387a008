package dev.soroka.filter.backtest;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.filter.words.Analysis;
import dev.soroka.filter.words.Folding;
import dev.soroka.filter.words.Language;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/**
 * Items as the index has them: everything that a query can ask of them, and nothing else. What is
 * known of their sources is not in it, because it changes.
 */
final class Documents {
  private static final String LANGUAGE = "lang";
  private static final FieldType WORDS = new FieldType();

  static {
    WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    WORDS.setTokenized(true);
    WORDS.setOmitNorms(true);
    WORDS.freeze();
  }

  private Documents() {}

  static Document of(StoredItem stored) {
    var item = stored.item();
    var document = new Document();
    add(document, Names.ID, Long.toString(stored.id()));
    document.add(new NumericDocValuesField(Names.ID, stored.id()));
    add(document, Names.SOURCE, Long.toString(stored.source()));
    document.add(new NumericDocValuesField(Names.SOURCE, stored.source()));
    long published = micros(publishedAt(item, stored.storedAt()));
    document.add(new NumericDocValuesField(Names.PUBLISHED, published));
    document.add(new LongPoint(Names.PUBLISHED, published));
    document.add(new Field(Names.TITLE, new Words(item.title(), Analysis.LONGEST_TITLE), WORDS));
    document.add(new Field(Names.TEXT, new Words(item.text(), Analysis.LONGEST_TEXT), WORDS));
    addLabels(document, item);
    addNumbers(document, item);
    return document;
  }

  /** A time as the index has it. */
  static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  /** When an item was published, as far as storage believes its source. */
  static Instant publishedAt(Item item, Instant storedAt) {
    var time = item.time();
    return time == null || time.isAfter(storedAt) || time.isBefore(Instant.EPOCH) ? storedAt : time;
  }

  private static void addLabels(Document document, Item item) {
    var labels = new LinkedHashSet<String>();
    item.labels()
        .forEach(
            (name, values) ->
                values.forEach(value -> labels.add(Names.label(name, Folding.value(value)))));
    if (item.labels().getOrDefault(LANGUAGE, List.of()).isEmpty()) {
      Language.of(item.title() + " " + item.text())
          .ifPresent(language -> labels.add(Names.label(LANGUAGE, language.code())));
    }
    labels.forEach(label -> add(document, Names.LABEL, label));
  }

  private static void addNumbers(Document document, Item item) {
    item.completeness().missing().forEach(name -> add(document, Names.MISSING, name));
    item.numbers().keySet().forEach(name -> add(document, Names.NUMBER, name));
    if (!item.numbers().isEmpty()) {
      document.add(new BinaryDocValuesField(Names.NUMBERS, Numbers.write(item.numbers())));
    }
  }

  private static void add(Document document, String field, String value) {
    document.add(new StringField(field, Names.term(value), Field.Store.NO));
  }
}
