package dev.soroka.collector.window;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The events of one step of a window. */
final class Bucket {
  /** How many bytes a written bucket has. */
  static final int SIZE = 8 * 8;

  private long count;
  private double sum;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;
  private long firstAt = Long.MAX_VALUE;
  private double first;
  private long lastAt = Long.MIN_VALUE;
  private double last;

  /** Of events at the same moment, the one that came later is the later one. */
  void add(long at, double value) {
    count++;
    sum += value;
    min = Math.min(min, value);
    max = Math.max(max, value);
    if (at < firstAt) {
      firstAt = at;
      first = value;
    }
    if (at >= lastAt) {
      lastAt = at;
      last = value;
    }
  }

  /** Takes an event back out of sum and count; what else it left stays. */
  void revoke(double value) {
    count--;
    sum = count == 0 ? 0 : sum - value;
  }

  /** The events of both, the other's first. */
  void merge(Bucket other) {
    count += other.count;
    sum += other.sum;
    min = Math.min(min, other.min);
    max = Math.max(max, other.max);
    if (other.firstAt < firstAt) {
      firstAt = other.firstAt;
      first = other.first;
    }
    if (other.lastAt >= lastAt) {
      lastAt = other.lastAt;
      last = other.last;
    }
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(count);
    out.writeDouble(sum);
    out.writeDouble(min);
    out.writeDouble(max);
    out.writeLong(firstAt);
    out.writeDouble(first);
    out.writeLong(lastAt);
    out.writeDouble(last);
  }

  static Bucket read(DataInput in) throws IOException {
    var bucket = new Bucket();
    bucket.count = in.readLong();
    bucket.sum = in.readDouble();
    bucket.min = in.readDouble();
    bucket.max = in.readDouble();
    bucket.firstAt = in.readLong();
    bucket.first = in.readDouble();
    bucket.lastAt = in.readLong();
    bucket.last = in.readDouble();
    return bucket;
  }

  long count() {
    return count;
  }

  double sum() {
    return sum;
  }

  double min() {
    return min;
  }

  double max() {
    return max;
  }

  double first() {
    return first;
  }

  double last() {
    return last;
  }

  long lastAt() {
    return lastAt;
  }
}
