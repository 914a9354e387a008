package dev.soroka.collector.source.feed;

import java.util.HashMap;
import java.util.Map;

/**
 * Makes XML of what was meant to be XML: bare ampersands, lone angle brackets, control characters,
 * CDATA that never ends. Comments, instructions and document types go, and with them every entity
 * that a document defines for itself.
 */
final class XmlRepair {
  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";
  private static final int LONGEST_REFERENCE = 34;

  private final String xml;
  private final StringBuilder repaired;
  private final Map<String, Integer> ahead = new HashMap<>();
  private int place;
  private int tags;

  private XmlRepair(String xml) {
    this.xml = xml;
    this.repaired = new StringBuilder(xml.length());
  }

  /**
   * The document from its first element on.
   *
   * @param tags how many start and end tags there are in it
   */
  record Repaired(String xml, int tags) {}

  static Repaired of(String xml) {
    var repair = new XmlRepair(xml);
    repair.place = Math.max(0, xml.indexOf('<'));
    while (repair.place < xml.length()) {
      repair.step();
    }
    return new Repaired(repair.repaired.toString(), repair.tags);
  }

  private void step() {
    switch (xml.charAt(place)) {
      case '<' -> bracket();
      case '&' -> ampersand();
      case '\t', '\n', '\r' -> copy(1);
      default -> {
        if (xml.charAt(place) >= ' ') {
          copy(1);
        } else {
          place++;
        }
      }
    }
  }

  private void bracket() {
    if (xml.startsWith(CDATA, place)) {
      cdata();
    } else if (xml.startsWith("<!--", place)) {
      skip("-->", 4);
    } else if (xml.startsWith("<?", place)) {
      skip("?>", 2);
    } else if (xml.startsWith("<!", place)) {
      declaration();
    } else if (opensTag()) {
      tags++;
      copy(1);
    } else {
      repaired.append("&lt;");
      place++;
    }
  }

  private boolean opensTag() {
    var next = place + 1 < xml.length() ? xml.charAt(place + 1) : ' ';
    return next == '/' || next == '_' || next == ':' || Character.isLetter(next);
  }

  private void ampersand() {
    var end = reference();
    if (end > 0) {
      copy(end - place);
    } else {
      repaired.append("&amp;");
      place++;
    }
  }

  /** Where the character reference that begins here ends; 0 where none begins. */
  private int reference() {
    var last = Math.min(xml.length(), place + LONGEST_REFERENCE);
    var numeric = place + 1 < last && xml.charAt(place + 1) == '#';
    var end = numeric ? place + 2 : place + 1;
    var begin = end;
    while (end < last && alphanumeric(xml.charAt(end))) {
      end++;
    }
    var named = end > begin && (numeric || !Character.isDigit(xml.charAt(begin)));
    return named && end < last && xml.charAt(end) == ';' ? end + 1 : 0;
  }

  private static boolean alphanumeric(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9');
  }

  /** A section that does not end, or not before the next begins, is taken for markup. */
  private void cdata() {
    var end = next(CDATA_END, place);
    var inner = next(CDATA, place + CDATA.length());
    if (end < 0 || (inner >= 0 && inner < end)) {
      place += CDATA.length();
    } else {
      copy(end + CDATA_END.length() - place);
    }
  }

  private void skip(String end, int opening) {
    var found = next(end, place + opening);
    place = found < 0 ? place + opening : found + end.length();
  }

  /** A document type, with all that it declares between its brackets. */
  private void declaration() {
    var end = next(">", place);
    var subset = next("[", place);
    if (subset >= 0 && subset < end) {
      var closed = next("]", subset);
      end = closed < 0 ? end : next(">", closed);
    }
    place = end < 0 ? xml.length() : end + 1;
  }

  /**
   * Where that comes next; remembered, so that no document is searched to its end again and again.
   */
  private int next(String what, int from) {
    var known = ahead.get(what);
    if (known != null && (known < 0 || known >= from)) {
      return known;
    }
    var found = xml.indexOf(what, from);
    ahead.put(what, found);
    return found;
  }

  private void copy(int length) {
    repaired.append(xml, place, place + length);
    place += length;
  }
}
