package dev.soroka.collector.stream.chain;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Data as contracts encode it: words of 32 bytes, as the contract ABI specification has it. Only
 * what swaps and tokens need is read.
 */
final class Words {
  private static final int WORD = 32;
  private static final int LONGEST_TEXT = 100;

  private final byte[] bytes;

  private Words(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Throws, saying what is wrong, where the text is no data in hexadecimal. */
  static Words of(String hex) {
    if (!hex.startsWith("0x")) {
      throw new IllegalArgumentException("data begins with 0x");
    }
    return new Words(HexFormat.of().parseHex(hex, 2, hex.length()));
  }

  int count() {
    return bytes.length / WORD;
  }

  BigInteger unsigned(int index) {
    return new BigInteger(1, bytes, at(index), WORD);
  }

  BigInteger signed(int index) {
    return new BigInteger(bytes, at(index), WORD);
  }

  /** The address in the last twenty bytes of a word. */
  String address(int index) {
    return "0x" + HexFormat.of().formatHex(bytes, at(index) + 12, at(index) + WORD);
  }

  /** A text: with its length before it, or, as the oldest tokens have it, a word filled up. */
  String text() {
    if (count() == 1) {
      return printable(0, WORD);
    }
    int begin = unsigned(0).intValueExact();
    if (begin < 0 || begin > bytes.length - WORD) {
      throw new IllegalArgumentException("a text lies outside of the data");
    }
    int length = new BigInteger(1, bytes, begin, WORD).intValueExact();
    if (length < 0 || length > bytes.length - WORD - begin) {
      throw new IllegalArgumentException("a text is longer than the data");
    }
    return printable(begin + WORD, length);
  }

  private String printable(int begin, int length) {
    var text = new String(bytes, begin, Math.min(length, LONGEST_TEXT), StandardCharsets.UTF_8);
    return text.replaceAll("\\p{C}", "").strip();
  }

  private int at(int index) {
    if (index < 0 || index >= count()) {
      throw new IllegalArgumentException("the data has only " + count() + " words");
    }
    return index * WORD;
  }
}
