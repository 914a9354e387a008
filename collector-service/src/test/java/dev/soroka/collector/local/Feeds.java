package dev.soroka.collector.local;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small feeds for tests. */
public final class Feeds {
  private Feeds() {}

  /** An RSS feed with items titled «Order 1», «Order 2» and so on. */
  public static String rss(int items) {
    var entries =
        IntStream.rangeClosed(1, items)
            .mapToObj(
                """
                <item><guid>%1$d</guid><title>Order %1$d</title>
                <link>https://example.org/%1$d</link></item>
                """
                    ::formatted)
            .collect(Collectors.joining());
    return "<rss version=\"2.0\"><channel><title>Orders</title>" + entries + "</channel></rss>";
  }
}
