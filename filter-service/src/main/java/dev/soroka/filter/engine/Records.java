package dev.soroka.filter.engine;

import java.util.Arrays;

/**
 * All versions of all watches, each in one piece of whole numbers: who it is, then its {@link
 * Program}. What the verifying of a candidate reads is so in one or two lines of the processor's
 * cache, whatever the watch wants.
 *
 * <p>Addresses grow. The end, up to which a reader looks, is published last; a version that is
 * replaced notes the end from which on it does not count. So whoever has taken an end sees exactly
 * the watches as they were at that moment, while the one writer goes on.
 */
final class Records {
  /** No record has this address. */
  static final int NONE = 0;

  /** No page is so large that a collector would set aside whole regions of the heap for it. */
  private static final int BITS = 16;

  private static final int PAGE = 1 << BITS;
  private static final int MASK = PAGE - 1;
  private static final int SMALLEST = 64;

  private static final int GONE_FROM = 0;
  private static final int SHAPE = 1;
  private static final int WATCH = 2;
  private static final int SUBSCRIBER = 4;
  private static final int TEXT = 6;
  private static final int PROGRAM = 7;

  private static final int LENGTH = (1 << 14) - 1;
  private static final int PROVEN_SHIFT = 14;
  private static final int ANCHOR_SHIFT = 22;
  private static final int BYTE = 255;
  private static final int CROSSING = 1 << 30;

  private final BytePages texts = new BytePages();
  private volatile int[][] pages = {new int[SMALLEST]};
  private volatile int end = 1;
  private int free = 1;

  /** Up to where records are in force. */
  int end() {
    return end;
  }

  /** Brings in force what was written, and out of force what was told to be gone. */
  void publish() {
    end = free;
  }

  /** Writes a record that is not in force yet; returns its address. */
  int add(StoredWatch watch, Anchored anchored) {
    int[] program = anchored.program();
    if (program.length > LENGTH) {
      throw new IllegalArgumentException("a program of " + program.length);
    }
    var percent = watch.percent();
    boolean crossing = percent != null;
    int address = allocate(PROGRAM + program.length + (crossing ? 2 : 0));
    var page = page(address);
    int at = offset(address);
    page[at + SHAPE] =
        program.length
            | anchored.proven() << PROVEN_SHIFT
            | Math.min(anchored.clause(), BYTE) << ANCHOR_SHIFT
            | (crossing ? CROSSING : 0);
    setLong(page, at + WATCH, watch.id());
    setLong(page, at + SUBSCRIBER, watch.subscriber());
    page[at + TEXT] = watch.storeTexts(texts);
    System.arraycopy(program, 0, page, at + PROGRAM, program.length);
    if (percent != null) {
      setLong(page, at + PROGRAM + program.length, Double.doubleToRawLongBits(percent));
    }
    return address;
  }

  /** Takes a record out of force as soon as is next published. */
  void remove(int address) {
    page(address)[offset(address) + GONE_FROM] = free;
  }

  int[] page(int address) {
    return pages[address >>> BITS];
  }

  static int offset(int address) {
    return address & MASK;
  }

  /** Whether the record here counts for those who look up to this end. */
  static boolean isInForce(int[] page, int at, int end) {
    int goneFrom = page[at + GONE_FROM];
    return goneFrom == 0 || goneFrom > end;
  }

  /** Where the program starts, with the clause that being found has proven. */
  static int start(int at) {
    return at + PROGRAM;
  }

  /** Where the program goes on behind that clause. */
  static int rest(int[] page, int at) {
    return at + PROGRAM + (page[at + SHAPE] >>> PROVEN_SHIFT & BYTE);
  }

  static int end(int[] page, int at) {
    return at + PROGRAM + (page[at + SHAPE] & LENGTH);
  }

  static boolean isCrossing(int[] page, int at) {
    return (page[at + SHAPE] & CROSSING) != 0;
  }

  /** By how many percent the number of a crossing watch must go back. */
  static double percent(int[] page, int at) {
    return Double.longBitsToDouble(getLong(page, end(page, at)));
  }

  /** Which clause of the query the record is filed under; 255 for none. */
  int anchor(int address) {
    return page(address)[offset(address) + SHAPE] >>> ANCHOR_SHIFT & BYTE;
  }

  long watch(int address) {
    return getLong(page(address), offset(address) + WATCH);
  }

  long subscriber(int address) {
    return getLong(page(address), offset(address) + SUBSCRIBER);
  }

  /** The watch as it was put in. */
  StoredWatch read(int address) {
    var page = page(address);
    int at = offset(address);
    return StoredWatch.read(
        watch(address),
        subscriber(address),
        isCrossing(page, at) ? percent(page, at) : null,
        texts,
        page[at + TEXT]);
  }

  /** The address of the first record of this end that is in force, behind the given one. */
  int next(int address, int end) {
    int next = address == NONE ? 1 : behind(address);
    while (next < end) {
      var page = page(next);
      int at = offset(next);
      if (at + PROGRAM > page.length || page[at + SHAPE] == 0) {
        next = (next | MASK) + 1;
      } else if (isInForce(page, at, end)) {
        return next;
      } else {
        next = behind(next);
      }
    }
    return NONE;
  }

  long memoryBytes() {
    long ints = 0;
    for (var page : pages) {
      ints += page.length;
    }
    return ints * Integer.BYTES + texts.memoryBytes();
  }

  private int behind(int address) {
    var page = page(address);
    int at = offset(address);
    int end = end(page, at) + (isCrossing(page, at) ? 2 : 0);
    return address - at + end;
  }

  private int allocate(int length) {
    int last = pages.length - 1;
    int at = offset(free);
    if (free >>> BITS > last || at + length > PAGE) {
      last++;
      var more = Arrays.copyOf(pages, last + 1);
      more[last] = new int[Math.max(SMALLEST, length)];
      pages = more;
      free = last << BITS;
    } else if (at + length > pages[last].length) {
      var more = pages.clone();
      int size = more[last].length;
      more[last] = Arrays.copyOf(more[last], Math.clamp(size + size / 2, at + length, PAGE));
      pages = more;
    }
    int address = free;
    free += length;
    return address;
  }

  private static void setLong(int[] page, int at, long value) {
    page[at] = (int) (value >>> 32);
    page[at + 1] = (int) value;
  }

  private static long getLong(int[] page, int at) {
    return (long) page[at] << 32 | (page[at + 1] & 0xFFFF_FFFFL);
  }
}
