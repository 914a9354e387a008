package dev.soroka.bot.text;

import dev.soroka.common.contract.StoredItem;
import java.time.Duration;
import java.time.Instant;

/** How long ago something was, in the words of a person. */
public final class Age {
  private Age() {}

  /** When the item was published, or seen where its source does not say. */
  public static String of(StoredItem item, Instant now, Texts texts) {
    var time = item.item().time();
    return of(Duration.between(time == null ? item.seenAt() : time, now), texts);
  }

  static String of(Duration age, Texts texts) {
    if (age.toMinutes() < 1) {
      return texts.plain("age.now");
    }
    if (age.toHours() < 1) {
      return texts.plain("age.minutes", age.toMinutes());
    }
    return age.toDays() < 2
        ? texts.plain("age.hours", age.toHours())
        : texts.plain("age.days", age.toDays());
  }
}
