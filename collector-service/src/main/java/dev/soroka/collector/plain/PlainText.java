package dev.soroka.collector.plain;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/**
 * What a person reads of a value: no markup, no entities, no scripts, a line for each paragraph.
 */
public final class PlainText {
  /** More than anybody reads; what is longer is an attack. */
  private static final int LONGEST = 1_000_000;

  private static final int DEPTH = 100;

  private PlainText() {}

  /** The text of a value that is HTML if it looks like it. */
  public static String of(String value) {
    return Markup.in(value) ? ofHtml(value) : ofText(value);
  }

  /** The text of a piece of HTML; markup that had been escaped twice goes too. */
  public static String ofHtml(String html) {
    var once = parsed(html.substring(0, Math.min(html.length(), LONGEST)));
    return once.contains("</") && Markup.in(once) ? parsed(once) : once;
  }

  private static String parsed(String html) {
    var parser = Parser.htmlParser().setMaxDepth(DEPTH);
    return ofMarkup(parser.parseInput(Markup.tamed(html), "").body());
  }

  /** The text of markup that has been parsed. */
  public static String ofMarkup(Element markup) {
    var lines = new Lines();
    NodeTraversor.filter(lines, markup);
    return ofText(lines.toString());
  }

  /** The text of a value that is text, with its own lines. */
  public static String ofText(String value) {
    var lines = new LineBuilder();
    var clean = CleanText.of(value);
    var previous = 0;
    for (var i = 0; i < clean.length(); i += Character.charCount(previous)) {
      var point = clean.codePointAt(i);
      if (point == '\r' || (point == '\n' && previous != '\r')) {
        lines.lineBreak();
      } else {
        lines.append(point);
      }
      previous = point;
    }
    var text = lines.toString();
    return Blank.is(text) ? "" : text;
  }

  /** The same text in one line. */
  public static String line(String text) {
    return text.replace('\n', ' ').replaceAll(" {2,}", " ");
  }

  /** The text, or as many of its first words as fit. */
  public static String shortened(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    var end = text.lastIndexOf(' ', length - 1);
    var cut = end > length / 2 ? end : length - 1;
    var whole = Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut;
    return text.substring(0, whole).strip() + "…";
  }
}
