package dev.soroka.storage.catalog;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.data.domain.Limit;

/** One part of the catalogue as copies read it; its feature provides it. */
public interface Entries<T> {
  /** Which part this is. */
  Part part();

  /** Entries with ids above the given one, in the order of their ids. */
  List<T> after(long id, int limit);

  /** Those of these entries that are there. */
  List<T> withIds(Collection<Long> ids);

  /** The id of an entry. */
  long id(T entry);

  /** The entries that stand in this table, one a row. */
  static <R, T> Entries<T> of(
      Part part, CatalogRows<R> rows, Function<R, T> entry, ToLongFunction<T> id) {
    return new Entries<>() {
      @Override
      public Part part() {
        return part;
      }

      @Override
      public List<T> after(long last, int limit) {
        return entries(rows.findByIdGreaterThanOrderById(last, Limit.of(limit)));
      }

      @Override
      public List<T> withIds(Collection<Long> ids) {
        return entries(rows.findAllById(ids));
      }

      @Override
      public long id(T one) {
        return id.applyAsLong(one);
      }

      private List<T> entries(List<R> found) {
        return found.stream().map(entry).toList();
      }
    };
  }
}
