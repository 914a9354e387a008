package dev.soroka.benchmarks.filter;

import dev.soroka.common.contract.StoredItem;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/**
 * Generated items as documents of Lucene. Title and text are one field with a gap between them, as
 * no generated watch asks for the title alone: one field to look into instead of two.
 */
final class LuceneItems {
  static final String WORDS = "words";
  static final String CATEGORY = "category";

  private LuceneItems() {}

  static Document document(StoredItem stored) {
    var item = stored.item();
    var document = new Document();
    document.add(new TextField(WORDS, new ReadyTokens(words(item.title()), words(item.text()))));
    document.add(new StringField(CATEGORY, stored.category(), Field.Store.NO));
    item.numbers()
        .forEach(
            (name, number) -> document.add(new DoublePoint(name, number.value().doubleValue())));
    return document;
  }

  static List<String> words(String text) {
    return List.of(text.split(" "));
  }
}
