package dev.soroka.filter.personal.judge;

import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Preferences.Profile;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a watch keeps still about a subject, before jitter. */
final class CooldownLength {
  private static final BigDecimal LARGE = BigDecimal.valueOf(10_000_000);
  private static final BigDecimal MIDDLING = BigDecimal.valueOf(1_000_000);
  private static final Duration USUAL = Duration.ofMinutes(3);

  private CooldownLength() {}

  /** The watch's own, else the profile's, else that of the market cap. */
  static Duration of(Delivery delivery, @Nullable Profile profile, Item item) {
    var own = delivery.cooldown();
    if (own != null) {
      return own;
    }
    return profile == null ? byMarketCap(item) : byProfile(profile);
  }

  private static Duration byProfile(Profile profile) {
    return switch (profile) {
      case AGGRESSIVE -> Duration.ofMinutes(2);
      case BALANCED -> Duration.ofMinutes(5);
      case CONSERVATIVE -> Duration.ofMinutes(10);
    };
  }

  /** A market cap that is not above nothing is a mistake of its source: it is not known. */
  private static Duration byMarketCap(Item item) {
    var cap = item.numbers().get("market_cap");
    if (cap == null || cap.value().signum() <= 0 || cap.value().compareTo(LARGE) > 0) {
      return USUAL;
    }
    return Duration.ofMinutes(cap.value().compareTo(MIDDLING) < 0 ? 10 : 5);
  }
}
