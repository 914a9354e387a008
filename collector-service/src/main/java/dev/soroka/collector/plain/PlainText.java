package dev.soroka.collector.plain;

import com.google.re2j.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/** What a person reads of a value: no markup, no entities, no scripts, a line for each paragraph. */
public final class PlainText {
  private static final Pattern SPACES = Pattern.compile("[^\\S\\n]+");
  private static final Pattern AROUND_LINES = Pattern.compile(" ?\\n ?");
  private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

  private PlainText() {}

  /** The text of a value that is HTML if it looks like it. */
  public static String of(String value) {
    return Markup.in(value) ? ofHtml(value) : ofText(value);
  }

  /** The text of a piece of HTML; markup that had been escaped twice goes too. */
  public static String ofHtml(String html) {
    var once = ofMarkup(Jsoup.parseBodyFragment(CleanText.of(html)).body());
    return once.contains("</") && Markup.in(once)
        ? ofMarkup(Jsoup.parseBodyFragment(once).body())
        : once;
  }

  /** The text of markup that has been parsed. */
  public static String ofMarkup(Element markup) {
    var lines = new Lines();
    NodeTraversor.filter(lines, markup);
    return ofText(lines.toString());
  }

  /** The text of a value that is text, with its own lines. */
  public static String ofText(String value) {
    var clean = CleanText.of(value).replace("\r\n", "\n").replace('\r', '\n');
    var spaced = new StringBuilder(clean.length());
    clean
        .codePoints()
        .forEach(point -> spaced.appendCodePoint(point != '\n' && Blank.is(point) ? ' ' : point));
    var lines = AROUND_LINES.matcher(SPACES.matcher(spaced).replaceAll(" ")).replaceAll("\n");
    var text = EMPTY_LINES.matcher(lines).replaceAll("\n\n").strip();
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
