package dev.soroka.common.json;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Audience;
import dev.soroka.common.contract.CatalogChanged;
import dev.soroka.common.contract.CollectRequested;
import dev.soroka.common.contract.CollectionFinished;
import dev.soroka.common.contract.Completeness;
import dev.soroka.common.contract.Identity;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.ItemMatched;
import dev.soroka.common.contract.ItemsCollected;
import dev.soroka.common.contract.ItemsStored;
import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.Manner;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.MatchReason;
import dev.soroka.common.contract.Message;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.NotificationFinished;
import dev.soroka.common.contract.NotificationRequested;
import dev.soroka.common.contract.Picture;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.Pulse;
import dev.soroka.common.contract.Quantity;
import dev.soroka.common.contract.Recipient;
import dev.soroka.common.contract.ReplyRequested;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.Source;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.StreamHeartbeat;
import dev.soroka.common.contract.Timeline;
import dev.soroka.common.contract.WatchMatch;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One example of every message, with every field said. */
final class Examples {
  private static final Instant SEEN = Instant.parse("2026-03-01T12:00:00.5Z");
  private static final Instant PUBLISHED = Instant.parse("2026-03-01T11:59:00Z");

  private static final Item ITEM =
      new Item(
          "4711",
          "Парсер на Python",
          "Нужен парсер.",
          "https://example.org/4711",
          PUBLISHED,
          "ACME",
          Map.of("tag", List.of("python", "scraping")),
          Map.of("budget", new Quantity(new BigDecimal("20000"), "RUB")),
          List.of(new Picture("https://example.org/4711.png", "A sketch")),
          new Completeness(1, List.of("market_cap")),
          "chat:501");

  private static final StoredItem STORED =
      new StoredItem(
          7,
          2,
          3,
          "Board",
          "freelance",
          LocalDate.parse("2026-03-01"),
          SEEN,
          SEEN.plusMillis(20),
          false,
          new Audience(false, List.of(11L, 12L), null),
          ITEM,
          ITEM,
          6L);

  private static final WatchMatch MATCH =
      new WatchMatch(5, "python jobs", true, List.of(new MatchReason("python", "title", "Python")));

  private static final Notification.Entry ENTRY =
      new Notification.Entry(
          7,
          ITEM.title(),
          ITEM.link(),
          ITEM.subject(),
          STORED.sourceName(),
          ITEM.numbers(),
          MATCH.name());

  private static final Address CHAT = new Address("telegram", "-100501", 7);

  private Examples() {}

  static Stream<Message> all() {
    return Stream.of(
        new CatalogChanged(42),
        new CollectRequested(17, source(), "{\"etag\":\"\\\"abc\\\"\"}", true, SEEN, 12L),
        new CollectionFinished(
            17,
            3,
            CollectionFinished.Result.FAILED,
            "The page answered 503",
            "{}",
            1,
            20,
            SEEN.plusSeconds(60),
            SEEN,
            Duration.ofMillis(1_250),
            new Pulse(
                Pulse.Breaker.OPEN,
                "not asked until noon",
                Duration.ofMinutes(2),
                SEEN.minusSeconds(600),
                Duration.ofHours(3),
                List.of(new Pulse.Loss("numbers.budget", 90, 0)))),
        new ItemMatched(
            STORED, SEEN, List.of(new ItemMatched.Match(11, List.of(MATCH), List.of(6L)))),
        new ItemsCollected(17, 3, SEEN, false, true, List.of(ITEM), 12L),
        new StreamHeartbeat(
            3,
            12,
            StreamHeartbeat.State.RUNNING,
            "btcusdt: no data for 60 s",
            "H4sI",
            4,
            3,
            90_000,
            1_200,
            SEEN,
            SEEN.plusSeconds(1)),
        new ItemsStored(List.of(STORED)),
        new NotificationFinished(
            List.of(
                new NotificationFinished.Finished(
                    99,
                    "filter",
                    1,
                    11L,
                    CHAT,
                    NotificationFinished.State.SENT,
                    true,
                    Address.chat(502),
                    "none",
                    SEEN))),
        new NotificationRequested(
            List.of(
                notification(
                    new Notification.Content.AboutItem(
                        STORED,
                        List.of(MATCH),
                        4,
                        List.of(STORED),
                        List.of(new Notification.Liking("spring", 7, 9)))),
                notification(
                    new Notification.Content.Digest(
                        Notification.Occasion.QUIET_HOURS, List.of(ENTRY))),
                notification(
                    new Notification.Content.Written(
                        text(),
                        keyboard(),
                        List.of(new Picture("https://example.org/cup.png", "Cup, 5 €")))))),
        new ReplyRequested(
            1, CHAT, "menu", SEEN, new ReplyRequested.Reply.Edit(1_001, text(), keyboard())));
  }

  private static Notification notification(Notification.Content content) {
    return new Notification(
        "filter",
        1,
        new Recipient(11L, CHAT, 1L, "ru"),
        Notification.Urgency.ORDINARY,
        "item:7",
        "NOW",
        content,
        new Timeline(PUBLISHED, SEEN, SEEN.plusMillis(40), SEEN.plusMillis(60)),
        new Manner(true, true, Manner.Preview.LARGE, "order:7", false));
  }

  private static RichText text() {
    return new RichText(
        "Hello, world",
        List.of(
            new RichText.Entity(RichText.Kind.BOLD, 0, 5, null),
            new RichText.Entity(RichText.Kind.TEXT_LINK, 7, 5, "https://example.org/")));
  }

  private static Keyboard keyboard() {
    return Keyboard.of(
        List.of(
            Keyboard.Button.press("Mute", "1:mute:5"),
            Keyboard.Button.open("Open", "https://example.org/")));
  }

  private static Source source() {
    var mapping =
        new Mapping(
            "$.jobs[*]",
            Mapping.Field.at("$.id"),
            Mapping.Field.at("$.position"),
            null,
            new Mapping.Field("$.slug", "https://example.org/", null, null, null, null, null),
            new Mapping.Field("$.epoch", null, null, "epoch-seconds", "UTC", null, null),
            null,
            Map.of("tag", Mapping.Field.at("$.tags[*]")),
            Map.of(
                "apr",
                new Mapping.Field(
                    "$.apr", null, "([0-9.]+)", null, null, "%", new BigDecimal("100"))),
            new Mapping.Pictures("$.photos[*].url", "$.photos[*].name"),
            null);
    return new Source(
        3,
        "Board",
        "json",
        "https://example.org/api",
        "freelance",
        Duration.ofMinutes(1),
        Priority.HIGH,
        Identity.GUID,
        mapping,
        Map.of("page", 1),
        Map.of("Authorization", "v1:ciphertext"),
        "v1:proxy",
        "eu",
        List.of(new Source.Fallback("html", "https://example.org/list", Mapping.NONE)),
        true,
        false,
        4,
        "v1:secret");
  }
}
