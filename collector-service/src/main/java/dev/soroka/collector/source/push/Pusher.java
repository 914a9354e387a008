package dev.soroka.collector.source.push;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whose pushes a source takes, said by its option {@code signature}: every shop signs and numbers
 * what it sends in a way of its own.
 */
public enum Pusher {
  /** Whoever signs as docs/pushing.md says; what a source without the option takes. */
  SOROKA,
  /** A webhook of WooCommerce. */
  WOOCOMMERCE,
  /** A webhook of Shopify. */
  SHOPIFY;

  static final String OPTION = "signature";

  /** The pusher that the options of a source name; throws where they name none that there is. */
  public static Pusher of(Map<String, Object> options) {
    return find(options).orElseThrow(() -> new IllegalArgumentException(unknown(options)));
  }

  /** What is wrong with the option, for the owner of the source to read. */
  static Optional<String> problem(Map<String, Object> options) {
    return find(options).isPresent() ? Optional.empty() : Optional.of(unknown(options));
  }

  private static Optional<Pusher> find(Map<String, Object> options) {
    var wanted = String.valueOf(options.getOrDefault(OPTION, SOROKA.written()));
    return Arrays.stream(values()).filter(it -> it.written().equals(wanted)).findFirst();
  }

  private static String unknown(Map<String, Object> options) {
    return Arrays.stream(values())
        .map(Pusher::written)
        .collect(
            Collectors.joining(
                ", ", "the option signature is one of ", ", not «" + options.get(OPTION) + "»"));
  }

  private String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
