package dev.soroka.collector.window;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** One window over one series of values: buckets in a circle, of which only those in use exist. */
final class Ring {
  private static final long NEVER = Long.MIN_VALUE;

  private final Span span;
  private final @Nullable Bucket[] buckets;

  /** The number of the newest bucket. */
  private long head = NEVER;

  /** The last value that was known before the window, and when. */
  private double before;

  private long beforeAt = NEVER;

  Ring(Span span) {
    this.span = span;
    this.buckets = new @Nullable Bucket[span.buckets()];
  }

  /** Whether the event still fell into the window rather than before it. */
  boolean add(long at, double value) {
    long number = span.bucket(at);
    advance(number);
    if (number <= head - buckets.length) {
      remember(at, value);
      return false;
    }
    var bucket = buckets[slot(number)];
    if (bucket == null) {
      bucket = new Bucket();
      buckets[slot(number)] = bucket;
    }
    bucket.add(at, value);
    return true;
  }

  /** Takes an event back, if it is still in the window. */
  void revoke(long at, double value) {
    long number = span.bucket(at);
    if (head != NEVER && number <= head && number > head - buckets.length) {
      var bucket = buckets[slot(number)];
      if (bucket != null && bucket.count() > 0) {
        bucket.revoke(value);
      }
    }
  }

  OptionalDouble value(Aggregate aggregate) {
    var all = new Bucket();
    for (long number = head - buckets.length + 1; head != NEVER && number <= head; number++) {
      var bucket = buckets[slot(number)];
      if (bucket != null) {
        all.merge(bucket);
      }
    }
    if (all.count() <= 0) {
      return OptionalDouble.empty();
    }
    return switch (aggregate) {
      case SUM -> OptionalDouble.of(all.sum());
      case COUNT -> OptionalDouble.of((double) all.count());
      case MIN -> OptionalDouble.of(all.min());
      case MAX -> OptionalDouble.of(all.max());
      case CHANGE -> change(all);
    };
  }

  /** A single event, with nothing known before it, has changed nothing. */
  private OptionalDouble change(Bucket all) {
    boolean known = beforeAt != NEVER;
    double base = known ? before : all.first();
    return (known || all.count() > 1) && base != 0
        ? OptionalDouble.of((all.last() - base) / Math.abs(base) * 100)
        : OptionalDouble.empty();
  }

  private void advance(long number) {
    if (head == NEVER) {
      head = number;
    }
    long cleared = Math.min(number, head + buckets.length);
    for (long next = head + 1; next <= cleared; next++) {
      var old = buckets[slot(next)];
      if (old != null) {
        remember(old.lastAt(), old.last());
        buckets[slot(next)] = null;
      }
    }
    head = Math.max(head, number);
  }

  private void remember(long at, double value) {
    if (at >= beforeAt) {
      beforeAt = at;
      before = value;
    }
  }

  private int slot(long number) {
    return Math.floorMod(number, buckets.length);
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(head);
    out.writeLong(beforeAt);
    out.writeDouble(before);
    for (int slot = 0; slot < buckets.length; slot++) {
      var bucket = buckets[slot];
      if (bucket != null) {
        out.writeByte(slot);
        bucket.write(out);
      }
    }
    out.writeByte(-1);
  }

  static Ring read(Span span, DataInput in) throws IOException {
    var ring = new Ring(span);
    ring.head = in.readLong();
    ring.beforeAt = in.readLong();
    ring.before = in.readDouble();
    for (int slot = in.readByte(); slot >= 0; slot = in.readByte()) {
      if (slot >= ring.buckets.length) {
        throw new IOException("no bucket " + slot);
      }
      ring.buckets[slot] = Bucket.read(in);
    }
    return ring;
  }
}
