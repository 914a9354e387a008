package dev.soroka.filter.backtest;

import dev.soroka.filter.engine.Slot;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;

/** A part of the index that does not change any more, asked for one term after the other. */
record Segment(LeafReader reader) {
  FixedBitSet nothing() {
    return new FixedBitSet(reader.maxDoc());
  }

  /** The items that have one of these terms. */
  FixedBitSet having(String field, Stream<String> terms) throws IOException {
    var items = nothing();
    for (var term : terms.toList()) {
      visit(field, Names.term(term), false, PostingsEnum.NONE, items::or);
    }
    return items;
  }

  /** The items that have these words next to each other. */
  FixedBitSet having(String field, List<Slot> slots) throws IOException {
    if (slots.isEmpty()) {
      return nothing();
    }
    var items = having(field, slots.getFirst());
    for (var slot : slots.subList(1, slots.size())) {
      items.and(having(field, slot));
    }
    return slots.size() == 1 || items.scanIsEmpty() ? items : adjacent(field, slots, items);
  }

  private FixedBitSet having(String field, Slot slot) throws IOException {
    var items = nothing();
    visit(field, slot, PostingsEnum.NONE, items::or);
    return items;
  }

  private FixedBitSet adjacent(String field, List<Slot> slots, FixedBitSet among)
      throws IOException {
    var places = places(field, slots.getFirst(), among);
    for (var slot : slots.subList(1, slots.size())) {
      places.retain(places(field, slot, among));
    }
    var items = nothing();
    places.addItemsTo(items);
    return items;
  }

  /** Where the term would begin whose slot stands here, in some of the items. */
  private Places places(String field, Slot slot, FixedBitSet among) throws IOException {
    var places = new Places();
    visit(
        field,
        slot,
        PostingsEnum.POSITIONS,
        postings -> {
          int item = postings.nextDoc();
          while (item != DocIdSetIterator.NO_MORE_DOCS) {
            int next = among.nextSetBit(item);
            if (next == item) {
              for (int left = postings.freq(); left > 0; left--) {
                places.add(item, postings.nextPosition() - slot.offset());
              }
              item = postings.nextDoc();
            } else {
              item = next == DocIdSetIterator.NO_MORE_DOCS ? next : postings.advance(next);
            }
          }
        });
    return places;
  }

  private void visit(String field, Slot slot, int detail, Visitor visitor) throws IOException {
    visit(field, Names.form(slot.form()), slot.beginning(), detail, visitor);
    if (slot.stem() != null) {
      visit(field, Names.stem(slot.stem()), false, detail, visitor);
    }
  }

  private void visit(String field, BytesRef term, boolean beginning, int detail, Visitor visitor)
      throws IOException {
    var terms = Terms.getTerms(reader, field).iterator();
    PostingsEnum postings = null;
    if (!beginning) {
      if (terms.seekExact(term)) {
        visitor.visit(terms.postings(null, detail));
      }
      return;
    }
    var status = terms.seekCeil(term);
    var found = status == TermsEnum.SeekStatus.END ? null : terms.term();
    while (found != null && StringHelper.startsWith(found, term)) {
      postings = terms.postings(postings, detail);
      visitor.visit(postings);
      found = terms.next();
    }
  }

  /** Is given the items that have a term. */
  @FunctionalInterface
  private interface Visitor {
    void visit(PostingsEnum postings) throws IOException;
  }
}
