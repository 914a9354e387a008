package dev.soroka.collector.discovery;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** What a feed or a page calls itself. */
final class Titles {
  private static final int HEAD = 20_000;
  private static final int LONGEST = 100;
  private static final Pattern JSON = Pattern.compile("\"title\"\\s*:\\s*\"([^\"\\\\]{1,200})\"");
  private static final String XML = "channel > title, feed > title";

  private Titles() {}

  static Optional<String> of(String text) {
    var head = text.substring(0, Math.min(text.length(), HEAD)).strip();
    if (head.startsWith("{")) {
      var title = JSON.matcher(head);
      return title.find() ? shortened(title.group(1)) : Optional.empty();
    }
    var xml = Jsoup.parse(head, "", Parser.xmlParser()).selectFirst(XML);
    return xml == null ? shortened(Jsoup.parse(head).title()) : shortened(xml.text());
  }

  private static Optional<String> shortened(String title) {
    var line = title.strip();
    return line.isEmpty()
        ? Optional.empty()
        : Optional.of(line.substring(0, Math.min(line.length(), LONGEST)));
  }
}
