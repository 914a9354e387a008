package dev.soroka.collector.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Charsets by the names that servers and documents give them. */
final class CharsetNames {
  /** Names that Java has otherwise, and those that browsers read as the larger charset. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("l1", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("windows-874", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gb-2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks-c-5601-1987", "x-windows-949"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("unicode", "UTF-16"),
          Map.entry("cp-is", "IBM861"),
          Map.entry("csibm855", "IBM855"),
          Map.entry("cspc775baltic", "IBM775"),
          Map.entry("ebcdic-cp-be", "IBM500"),
          Map.entry("ebcdic-cp-ch", "IBM500"),
          Map.entry("ebcdic-cp-ca", "IBM037"),
          Map.entry("ebcdic-cp-nl", "IBM037"),
          Map.entry("ebcdic-cp-us", "IBM037"),
          Map.entry("ebcdic-cp-wt", "IBM037"),
          Map.entry("ibm039", "IBM037"),
          Map.entry("mac-cyrillic", "x-MacCyrillic"),
          Map.entry("x-mac-cyrillic", "x-MacCyrillic"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("x-mac-roman", "x-MacRoman"),
          Map.entry("maclatin2", "x-MacCentralEurope"));

  private static final Map<String, Charset> OWN =
      Map.of("koi8-t", TableCharset.KOI8_T, "cp1125", TableCharset.CP1125);

  private CharsetNames() {}

  /** The charset of that name, if anybody knows it. */
  static Optional<Charset> find(String name) {
    var plain = name.strip().toLowerCase(Locale.ROOT);
    var dashed = plain.replace('_', '-');
    var own = OWN.get(dashed);
    if (own != null) {
      return Optional.of(own);
    }
    return known(ALIASES.getOrDefault(dashed, plain)).or(() -> known(dashed));
  }

  private static Optional<Charset> known(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
