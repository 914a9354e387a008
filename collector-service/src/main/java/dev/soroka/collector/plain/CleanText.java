package dev.soroka.collector.plain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text without the characters that no text has, and with common damage mended. */
final class CleanText {
  private static final int LATIN = 0x100;
  private static final int CONTROLS = 0x80;

  /** Behind all letters that text takes on by being encoded twice. */
  private static final int FOREIGN = 0x400;

  /** What Windows has where Latin-1 has control characters. */
  private static final String WINDOWS = windows();

  private CleanText() {}

  static String of(String text) {
    if (text.chars().allMatch(CleanText::harmless)) {
      return text;
    }
    var whole = undoubled(text);
    var readable = new StringBuilder(whole.length());
    whole.codePoints().forEach(point -> append(readable, point));
    return readable.toString();
  }

  /** Most texts are of such characters only, and done with. */
  private static boolean harmless(int character) {
    return (character >= ' ' && character < 0x7f)
        || character == '\n'
        || (character >= FOREIGN && character < Character.MIN_SURROGATE);
  }

  private static void append(StringBuilder text, int point) {
    if (point >= CONTROLS && point < CONTROLS + WINDOWS.length()) {
      text.append(WINDOWS.charAt(point - CONTROLS));
    } else if (!forbidden(point)) {
      text.appendCodePoint(point);
    }
  }

  private static boolean forbidden(int point) {
    return (point < 0x20 && point != '\n' && point != '\t' && point != '\r')
        || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
        || point == 0x7f
        || point == 0xfeff
        || (point & 0xfffe) == 0xfffe;
  }

  /** UTF-8 that somebody took for Latin-1 and encoded once more reads as itself again. */
  private static String undoubled(String text) {
    var bytes = new byte[text.length()];
    var beyond = false;
    for (var i = 0; i < bytes.length; i++) {
      var unit = unit(text.charAt(i));
      if (unit < 0) {
        return text;
      }
      beyond |= unit >= CONTROLS;
      bytes[i] = (byte) unit;
    }
    return beyond ? utf8(bytes, text) : text;
  }

  private static int unit(char character) {
    if (character < LATIN) {
      return character;
    }
    var place = character == '\ufffd' ? -1 : WINDOWS.indexOf(character);
    return place < 0 ? -1 : place + CONTROLS;
  }

  private static String utf8(byte[] bytes, String otherwise) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return otherwise;
    }
  }

  private static String windows() {
    var bytes = new byte[0x20];
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (CONTROLS + i);
    }
    return new String(bytes, Charset.forName("windows-1252"));
  }
}
