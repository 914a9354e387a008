package dev.soroka.collector.push;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What WooCommerce sends that is no order: the unsigned form {@code webhook_id=<number>} by which
 * it tries an address when the webhook is saved, and expects 200 to; and notes that something was
 * deleted, which hold nothing but its number. Refusing either makes it disable the webhook.
 */
final class WooCommercePush {
  private static final Pattern PING = Pattern.compile("webhook_id=[0-9]{1,18}");
  private static final String TOPIC = "X-WC-Webhook-Topic";

  private WooCommercePush() {}

  static boolean isPing(Parcel parcel) {
    return parcel.body().length < 50 && PING.matcher(parcel.beginning(50).strip()).matches();
  }

  /** What is told to the shop instead of taking items. */
  static Optional<String> note(Parcel parcel) {
    var topic = parcel.header(TOPIC);
    return topic != null && topic.endsWith(".deleted")
        ? Optional.of(topic + " tells of nothing new")
        : Optional.empty();
  }
}
