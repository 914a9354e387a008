package dev.soroka.common.contract;

import java.util.List;
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
 */
public record Notification(
    String origin,
    long id,
    Recipient recipient,
    Urgency urgency,
    @Nullable String key,
    String reason,
    Content content,
    Timeline timeline) {
  /** Where a notification stands in the order of sending, the most urgent first. */
  public enum Urgency {
    ALERT,
    ORDINARY,
    DIGEST,
    CAMPAIGN
  }

  /** What a notification says; it is put into words and entities where it is sent. */
  public sealed interface Content {
    /** An item that satisfies watches of the recipient. */
    record AboutItem(StoredItem item, List<WatchMatch> watches) implements Content {
      public AboutItem {
        watches = List.copyOf(watches);
      }
    }

    /** A finished text with its buttons. */
    record Written(RichText text, Keyboard keyboard) implements Content {}
  }
}
