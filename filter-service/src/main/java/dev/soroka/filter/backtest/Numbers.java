package dev.soroka.filter.backtest;

import dev.soroka.common.contract.Quantity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The numbers of an item in a row of bytes, with every digit. */
final class Numbers {
  private Numbers() {}

  static BytesRef write(Map<String, Quantity> numbers) {
    var out = new ByteBuffersDataOutput();
    try {
      out.writeVInt(numbers.size());
      for (var number : numbers.entrySet()) {
        var quantity = number.getValue();
        out.writeString(number.getKey());
        out.writeString(quantity.unit() == null ? "" : quantity.unit());
        out.writeString(quantity.value().toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BytesRef(out.toArrayCopy());
  }

  /** The number of this name; null when there is none. */
  static @Nullable Quantity read(BytesRef bytes, String name) throws IOException {
    var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    int size = in.readVInt();
    for (int i = 0; i < size; i++) {
      boolean wanted = in.readString().equals(name);
      var unit = in.readString();
      var value = in.readString();
      if (wanted) {
        return new Quantity(new BigDecimal(value), unit.isEmpty() ? null : unit);
      }
    }
    return null;
  }
}
