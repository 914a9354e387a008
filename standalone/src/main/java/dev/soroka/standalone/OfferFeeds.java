package dev.soroka.standalone;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Offers made up of the time: the same second always has the same offer, so a restart tells nothing
 * twice.
 */
final class OfferFeeds {
  private static final int SHOWN = 20;

  private static final Feed ORDERS =
      new Feed(
          "orders",
          "Demo: freelance orders",
          "freelance",
          15,
          List.of(
              "Python parser for a price list",
              "Spring Boot service with REST and tests",
              "Logo and brand book for a bakery",
              "Telegram bot that takes orders",
              "Парсер сайта на Python",
              "Дизайнер для лендинга",
              "Доработать магазин на Java и Spring",
              "Статья о ремонте квартир"),
          "budget",
          "Budget: %d $",
          100,
          5_000);

  private static final Feed STAKINGS =
      new Feed(
          "stakings",
          "Demo: stakings and promotions",
          "staking",
          20,
          List.of(
              "BTC locked staking, 30 days",
              "ETH flexible savings",
              "TON staking for newcomers",
              "SOL promotion, limited quota"),
          "apr",
          "%d%% APR",
          2,
          40);

  private final Clock clock;

  OfferFeeds(Clock clock) {
    this.clock = clock;
  }

  List<Feed> all() {
    return List.of(ORDERS, STAKINGS);
  }

  /** The newest offers of a feed as RSS 2.0. */
  String rss(Feed feed) {
    long newest = clock.instant().getEpochSecond() / feed.seconds();
    var offers =
        LongStream.iterate(newest, number -> number - 1)
            .limit(SHOWN)
            .mapToObj(number -> offer(feed, number))
            .collect(Collectors.joining("\n"));
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0"><channel>
        <title>%s</title><link>https://example.org/%s</link><description>Made up</description>
        %s
        </channel></rss>
        """
        .formatted(feed.title(), feed.name(), offers);
  }

  private static String offer(Feed feed, long number) {
    var random = new SplittableRandom(number);
    var what = feed.offers().get(random.nextInt(feed.offers().size()));
    var worth = feed.worth().formatted(random.nextInt(feed.least(), feed.most()));
    var time = Instant.ofEpochSecond(number * feed.seconds()).atOffset(ZoneOffset.UTC);
    return """
        <item><title>%s (%s)</title><link>https://example.org/%s/%d</link>
        <guid isPermaLink="false">%d</guid><pubDate>%s</pubDate>
        <description>%s. This offer is made up by the demo.</description></item>"""
        .formatted(
            what,
            worth,
            feed.name(),
            number,
            number,
            DateTimeFormatter.RFC_1123_DATE_TIME.format(time),
            what);
  }

  /**
   * A feed of offers.
   *
   * @param seconds how often it has a new offer
   * @param offers what is offered
   * @param number the name of the number that each offer carries
   * @param worth how the number stands in the title
   * @param least the smallest number
   * @param most the largest number, exclusive
   */
  record Feed(
      String name,
      String title,
      String category,
      int seconds,
      List<String> offers,
      String number,
      String worth,
      int least,
      int most) {
    /** The feed as a source of the REST interface. */
    String source(String url) {
      var pattern = number.equals("apr") ? "([0-9]+% APR)" : "Budget: ([0-9]+ \\\\$)";
      return """
          {"name": "%s", "kind": "feed", "url": "%s", "category": "%s", "interval": "PT5S",
           "mapping": {"numbers": {"%s": {"path": "title", "pattern": "%s"}}}}
          """
          .formatted(title, url, category, number, pattern);
    }
  }
}
