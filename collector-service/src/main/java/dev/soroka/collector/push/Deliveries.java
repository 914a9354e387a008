package dev.soroka.collector.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.soroka.collector.source.push.Pusher;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Remembers which deliveries this collector has taken, so that one sent again is not taken again;
 * what it has forgotten, or another collector took, storage still knows by the keys of its items.
 *
 * <p>A delivery is known by what was signed. Shopify's delivery id is known as well; WooCommerce's
 * is not enough: it is made of the webhook and the second, so orders of the same second share it.
 */
final class Deliveries {
  private static final String SHOPIFY = "X-Shopify-Webhook-Id";

  private final Cache<Delivery, Boolean> taken;

  Deliveries(int most, Duration longest, Clock clock) {
    Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
    this.taken =
        Caffeine.newBuilder()
            .maximumSize(most)
            .expireAfterWrite(longest)
            .ticker(ticker)
            .executor(Runnable::run)
            .build();
  }

  boolean isTaken(long source, Pusher pusher, Parcel parcel) {
    return names(source, pusher, parcel).stream().anyMatch(it -> taken.getIfPresent(it) != null);
  }

  /** To be called once the broker has the items. */
  void take(long source, Pusher pusher, Parcel parcel) {
    names(source, pusher, parcel).forEach(it -> taken.put(it, true));
  }

  private static List<Delivery> names(long source, Pusher pusher, Parcel parcel) {
    var names = new ArrayList<Delivery>();
    // Our own signature holds the time: who signs the same body anew means it.
    var signed = pusher == Pusher.SOROKA ? parcel.header(Signature.HEADER) : "";
    names.add(new Delivery(source, hash(String.valueOf(signed).getBytes(UTF_8), parcel.body())));
    var id = pusher == Pusher.SHOPIFY ? parcel.header(SHOPIFY) : null;
    if (id != null) {
      names.add(new Delivery(source, hash(id.getBytes(UTF_8), new byte[0])));
    }
    return names;
  }

  private static String hash(byte[] name, byte[] body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(name);
      digest.update((byte) 0);
      return Base64.getEncoder().withoutPadding().encodeToString(digest.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private record Delivery(long source, String hash) {}
}
