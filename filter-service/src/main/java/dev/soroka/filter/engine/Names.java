package dev.soroka.filter.engine;

import java.nio.charset.StandardCharsets;

/**
 * Strings by number, counted from 1, and numbers by string: a hash table over characters in pages,
 * because strings of their own would cost more than the watches that name them. One thread adds,
 * any number find.
 */
final class Names {
  static final int NONE = 0;

  private static final int SMALLEST_TABLE = 64;
  private static final int HEADER = 3;
  private static final byte NARROW = 1;
  private static final byte WIDE = 2;

  private final IntPages starts = new IntPages();
  private final BytePages characters = new BytePages();
  private volatile Table table = Table.of(SMALLEST_TABLE);
  private int size;

  /** The hash of a string with one more character, as {@link String#hashCode()} has it. */
  static int hash(int before, char next) {
    return 31 * before + next;
  }

  int size() {
    return size;
  }

  /** The number of this string, or {@link #NONE}. */
  int find(String text) {
    return find(text, text.length(), text.hashCode());
  }

  /** The number of the beginning of a text that has this length and hash. */
  int find(String text, int length, int hash) {
    var current = table;
    for (int i = current.first(hash); ; i = current.next(i)) {
      int name = current.slots.get(i);
      if (name == NONE || is(name, text, length)) {
        return name;
      }
    }
  }

  /** The number of this string, which is new if need be. */
  int add(String text) {
    int known = find(text);
    if (known != NONE) {
      return known;
    }
    size++;
    starts.reserve(size + 1);
    starts.set(size, store(text));
    if (size * 3L > table.mask * 2L) {
      table = larger();
    }
    table.insert(size, text.hashCode());
    return size;
  }

  long memoryBytes() {
    return characters.memoryBytes() + starts.memoryBytes() + table.slots.memoryBytes();
  }

  private boolean is(int name, String text, int length) {
    int start = starts.get(name);
    var page = characters.page(start);
    int at = BytePages.offset(start);
    if (length(page, at) != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (character(page, at, i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int store(String text) {
    boolean narrow = text.chars().allMatch(character -> character < 0x100);
    var bytes = text.getBytes(narrow ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
    int start = characters.allocate(HEADER + bytes.length);
    var page = characters.page(start);
    int at = BytePages.offset(start);
    page[at] = narrow ? NARROW : WIDE;
    page[at + 1] = (byte) (text.length() >> 8);
    page[at + 2] = (byte) text.length();
    System.arraycopy(bytes, 0, page, at + HEADER, bytes.length);
    return start;
  }

  private static int length(byte[] page, int at) {
    return (page[at + 1] & 0xFF) << 8 | (page[at + 2] & 0xFF);
  }

  private static char character(byte[] page, int at, int index) {
    if (page[at] == NARROW) {
      return (char) (page[at + HEADER + index] & 0xFF);
    }
    int wide = at + HEADER + index * 2;
    return (char) ((page[wide] & 0xFF) << 8 | (page[wide + 1] & 0xFF));
  }

  private Table larger() {
    var larger = Table.of(table.mask * 2 + 2);
    for (int name = 1; name < size; name++) {
      larger.insert(name, hashOf(name));
    }
    return larger;
  }

  private int hashOf(int name) {
    int start = starts.get(name);
    var page = characters.page(start);
    int at = BytePages.offset(start);
    int hash = 0;
    for (int i = 0; i < length(page, at); i++) {
      hash = hash(hash, character(page, at, i));
    }
    return hash;
  }

  /** The names by hash, open addressed. */
  private record Table(IntPages slots, int mask) {
    static Table of(int slots) {
      var pages = new IntPages();
      pages.reserve(slots);
      return new Table(pages, slots - 1);
    }

    int first(int hash) {
      int mixed = hash * 0x9E3779B9;
      return (mixed ^ (mixed >>> 15)) & mask;
    }

    int next(int slot) {
      return (slot + 1) & mask;
    }

    void insert(int name, int hash) {
      int slot = first(hash);
      while (slots.get(slot) != NONE) {
        slot = next(slot);
      }
      slots.set(slot, name);
    }
  }
}
