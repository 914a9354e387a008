package dev.soroka.collector.source.feed;

import com.google.re2j.Pattern;

/**
 * Makes XML of what was meant to be XML: bare ampersands, lone angle brackets, control characters,
 * CDATA that never ends. Comments, instructions and document types go, and with them every entity
 * that a document defines for itself.
 */
final class XmlRepair {
  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");
  private static final int LONGEST_REFERENCE = 34;

  private final String xml;
  private final StringBuilder repaired;
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
    var ahead = xml.substring(place, Math.min(xml.length(), place + LONGEST_REFERENCE));
    var reference = REFERENCE.matcher(ahead);
    if (reference.lookingAt()) {
      copy(reference.end());
    } else {
      repaired.append("&amp;");
      place++;
    }
  }

  /** A section that does not end, or not before the next begins, is taken for markup. */
  private void cdata() {
    var end = xml.indexOf(CDATA_END, place);
    var next = xml.indexOf(CDATA, place + CDATA.length());
    if (end < 0 || (next >= 0 && next < end)) {
      place += CDATA.length();
    } else {
      copy(end + CDATA_END.length() - place);
    }
  }

  private void skip(String end, int opening) {
    var found = xml.indexOf(end, place + opening);
    place = found < 0 ? place + opening : found + end.length();
  }

  /** A document type, with all that it declares between its brackets. */
  private void declaration() {
    var end = xml.indexOf('>', place);
    var subset = xml.indexOf('[', place);
    if (subset >= 0 && subset < end) {
      var closed = xml.indexOf(']', subset);
      end = closed < 0 ? end : xml.indexOf('>', closed);
    }
    place = end < 0 ? xml.length() : end + 1;
  }

  private void copy(int length) {
    repaired.append(xml, place, place + length);
    place += length;
  }
}
