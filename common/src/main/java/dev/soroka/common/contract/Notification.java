package dev.soroka.common.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one subscriber gets.
 *
 * @param origin the service whose row asks for it
 * @param id that row's id; origin and id together are unique for ever
 * @param recipient who gets it
 * @param urgency where it stands in the order of sending
 * @param key a later notification with the same key to the same recipient takes this one's place
 * @param reason why it is sent now, as the decision named it
 * @param content what it says
 * @param timeline when the item passed each stage
 * @param manner in which manner it arrives
 */
public record Notification(
    String origin,
    long id,
    Recipient recipient,
    Urgency urgency,
    @Nullable String key,
    String reason,
    Content content,
    Timeline timeline,
    Manner manner) {
  public Notification {
    manner = Objects.requireNonNullElse(manner, Manner.USUAL);
  }

  /** A notification that arrives in the usual manner. */
  public Notification(
      String origin,
      long id,
      Recipient recipient,
      Urgency urgency,
      @Nullable String key,
      String reason,
      Content content,
      Timeline timeline) {
    this(origin, id, recipient, urgency, key, reason, content, timeline, Manner.USUAL);
  }

  /** Where a notification stands in the order of sending, the most urgent first. */
  public enum Urgency {
    ALERT,
    ORDINARY,
    DIGEST,
    CAMPAIGN
  }

  /** What a notification says; it is put into words and entities where it is sent. */
  public sealed interface Content {
    /**
     * An item that satisfies watches of the recipient.
     *
     * @param watches why it is told
     * @param times how often the alert has fired since this message was sent, from 1
     * @param twins the same offer elsewhere
     * @param liked what the recipient liked before and this item has, the clearest first
     */
    record AboutItem(
        StoredItem item,
        List<WatchMatch> watches,
        Integer times,
        List<StoredItem> twins,
        List<Liking> liked)
        implements Content {
      public AboutItem {
        watches = List.copyOf(watches);
        times = Objects.requireNonNullElse(times, 1);
        twins = List.copyOf(twins);
        liked = List.copyOf(liked);
      }

      /** An item told for the first time, which nothing more is known about. */
      public AboutItem(StoredItem item, List<WatchMatch> watches) {
        this(item, watches, 1, List.of(), List.of());
      }
    }

    /**
     * What waited, in one message, the most important first.
     *
     * @param occasion why it waited
     */
    record Digest(Occasion occasion, List<Entry> entries) implements Content {
      public Digest {
        entries = List.copyOf(entries);
      }
    }

    /** A finished text with its buttons and pictures. */
    record Written(RichText text, Keyboard keyboard, List<Picture> pictures) implements Content {
      public Written {
        pictures = List.copyOf(pictures);
      }

      /** A finished text without pictures. */
      public Written(RichText text, Keyboard keyboard) {
        this(text, keyboard, List.of());
      }
    }
  }

  /** Why matches waited for each other. */
  public enum Occasion {
    /** Quiet hours are over. */
    QUIET_HOURS,
    /** The window of a watch that gathers its alerts has closed. */
    GATHERED,
    /** There was more than the subscriber wants in a day. */
    OVER_BUDGET,
    /** There was more than can be read in a few minutes. */
    OVER_LIMIT,
    /** The subscriber wants these at fixed times. */
    SCHEDULED,
    /** The channel wanted no calls for so long that they have grown old. */
    HELD_UP
  }

  /**
   * A line of a digest.
   *
   * @param item the item's id
   * @param watch what the subscriber calls the watch that wants it; empty without a watch
   */
  public record Entry(
      long item,
      String title,
      @Nullable String link,
      @Nullable String subject,
      String sourceName,
      Map<String, Quantity> numbers,
      String watch) {
    public Entry {
      numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }
  }

  /**
   * What a subscriber's likes say about a feature of an item.
   *
   * @param feature what they have in common: a word, a source's or a category's name, a number's
   * @param liked how many rated items with it were liked
   * @param rated how many were rated at all
   */
  public record Liking(String feature, int liked, int rated) {}
}
