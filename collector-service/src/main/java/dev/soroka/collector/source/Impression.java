package dev.soroka.collector.source;

import com.google.re2j.Pattern;
import dev.soroka.collector.plain.PlainText;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;

/** Says in a few words what an answer is that was meant to be something else. */
public final class Impression {
  private static final int HEAD = 20_000;
  private static final int EXCERPT = 60;
  private static final Pattern ROOT =
      Pattern.compile("^<(?:!(?i:doctype)\\s+)?([A-Za-z_][\\w.:-]*)");
  private static final Pattern BEFORE_ROOT =
      Pattern.compile("(?is)^(?:\\s|<\\?.*?\\?>|<!--.*?-->|<!doctype\\s+[^h][^>]*>)*");
  private static final Set<String> HTML =
      Set.of("html", "head", "body", "title", "meta", "script", "div", "p", "h1", "center");

  private Impression() {}

  /** For the end of a sentence that says what it is not. */
  public static String of(String text) {
    var head = text.substring(0, Math.min(text.length(), HEAD)).strip();
    if (head.isEmpty()) {
      return "an empty answer";
    }
    if (head.startsWith("{") || head.startsWith("[")) {
      return "JSON that begins " + excerpt(head);
    }
    var root = ROOT.matcher(BEFORE_ROOT.matcher(head).replaceFirst(""));
    if (root.find()) {
      return HTML.contains(root.group(1).toLowerCase(Locale.ROOT))
          ? BlockPage.keeper(text).map(Impression::check).orElse("an HTML page") + page(head)
          : "XML with the root <" + root.group(1) + ">";
    }
    return binary(head) ? "binary data" : "text that begins " + excerpt(head);
  }

  private static String page(String head) {
    var title = Jsoup.parse(head).title();
    return title.isBlank()
        ? " without a title"
        : " titled «" + PlainText.shortened(PlainText.ofText(title), EXCERPT) + "»";
  }

  private static String check(String keeper) {
    return "a page by which " + keeper + " keeps programs out,";
  }

  private static String excerpt(String head) {
    return "«" + PlainText.shortened(PlainText.line(PlainText.ofText(head)), EXCERPT) + "»";
  }

  private static boolean binary(String head) {
    var odd = head.chars().filter(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t').count();
    return odd * 20 > head.length();
  }
}
