package dev.soroka.storage.watch;

import dev.soroka.common.contract.Delivery;
import dev.soroka.common.ops.Problem;
import java.math.BigDecimal;

/** What a delivery may say beyond what every delivery is. */
final class DeliveryRules {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final int FINEST = 4;

  private DeliveryRules() {}

  /** The delivery, unless its way back is more than the whole way. */
  static Delivery checked(Delivery delivery) {
    var rearm = delivery.rearm();
    if (rearm != null && (rearm.compareTo(WHOLE) > 0 || rearm.scale() > FINEST)) {
      throw Problem.badRequest(
          "rearm is a percentage from 0 to 100 with at most %d decimals, not %s"
              .formatted(FINEST, rearm.toPlainString()));
    }
    return delivery;
  }
}
