package dev.soroka.collector.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Quantity;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Ready-made answers of servers, and what became of them. */
public final class Pages {
  public static final URI ADDRESS = URI.create("https://example.org/news/feed.xml");
  public static final Instant FETCHED = Instant.parse("2026-07-28T12:00:00Z");

  private Pages() {}

  public static Page page(String body) {
    return page(body.getBytes(UTF_8));
  }

  public static Page page(byte[] body, String... headers) {
    var named = new TreeMap<String, List<String>>();
    for (var i = 0; i < headers.length; i += 2) {
      named.put(headers[i], List.of(headers[i + 1]));
    }
    return new Page(ADDRESS, 200, HttpHeaders.of(Map.copyOf(named), (_, _) -> true), body, FETCHED);
  }

  /** The items of a page that can be read. */
  public static List<Item> items(Reading reading) {
    return switch (reading) {
      case Reading.Items(var items, var _) -> items;
      case Reading.Unreadable(var error) -> throw new AssertionError(error);
    };
  }

  /** The error of a page that cannot be read. */
  public static String error(Reading reading) {
    return switch (reading) {
      case Reading.Items items -> throw new AssertionError("could be read: " + items);
      case Reading.Unreadable(var error) -> error;
    };
  }

  /** The problems of a page that can be read. */
  public static List<String> problems(Reading reading) {
    return switch (reading) {
      case Reading.Items(var _, var problems) -> problems;
      case Reading.Unreadable(var error) -> throw new AssertionError(error);
    };
  }

  /** A number without a unit. */
  public static Quantity number(String value) {
    return new Quantity(new BigDecimal(value), null);
  }

  /** A number with its unit. */
  public static Quantity number(String value, @Nullable String unit) {
    return new Quantity(new BigDecimal(value), unit);
  }
}
