package dev.soroka.collector.stream.chain;

import dev.soroka.common.contract.Completeness;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns swaps into items: what was bought or sold, for how much, and in which market. */
final class SwapItems {
  private static final MathContext DIGITS = new MathContext(12);
  private static final List<String> NUMBERS = List.of("amount", "price", "tokens");

  private final EvmOptions options;
  private final Pools pools;

  SwapItems(EvmOptions options, Pools pools) {
    this.options = options;
    this.pools = pools;
  }

  /** The item; where the pool's tokens are not known it says that its numbers are missing. */
  Item item(Swap swap, Instant time) {
    return pools
        .find(swap.pool())
        .filter(_ -> swap.isOneForOther())
        .map(pool -> known(swap, pool, time))
        .orElseGet(() -> unknown(swap, time));
  }

  private Item known(Swap swap, Pool pool, Instant time) {
    boolean quoted0 = quotes(pool.token0()) && !quotes(pool.token1());
    var token = quoted0 ? pool.token1() : pool.token0();
    var quote = quoted0 ? pool.token0() : pool.token1();
    var tokens = token.whole(quoted0 ? swap.amount1() : swap.amount0());
    var amount = quote.whole(quoted0 ? swap.amount0() : swap.amount1());
    boolean bought = (quoted0 ? swap.amount0() : swap.amount1()).signum() > 0;
    var unit = options.quotes().getOrDefault(quote.address(), quote.symbol());
    var labels = labels(swap);
    labels.put("side", List.of(bought ? "buy" : "sell"));
    labels.put("token", List.of(token.symbol()));
    labels.put("address", List.of(token.address()));
    labels.put("quote", List.of(quote.symbol()));
    var numbers = new LinkedHashMap<String, Quantity>();
    numbers.put("amount", quantity(amount, unit));
    numbers.put("tokens", quantity(tokens, null));
    numbers.put("price", quantity(amount.divide(tokens, DIGITS), unit));
    var words =
        "%s %s %s for %s %s"
            .formatted(
                bought ? "Bought" : "Sold",
                plain(tokens),
                token.symbol(),
                plain(amount),
                quote.symbol());
    return item(swap, time, words, token.address(), labels, numbers, Completeness.FULL);
  }

  private boolean quotes(Token token) {
    return options.quotes().containsKey(token.address());
  }

  private Item unknown(Swap swap, Instant time) {
    var missing = new Completeness(0, NUMBERS);
    var words = "Swap in pool " + swap.pool();
    return item(swap, time, words, swap.pool(), labels(swap), Map.of(), missing);
  }

  private Map<String, List<String>> labels(Swap swap) {
    var labels = new LinkedHashMap<String, List<String>>();
    labels.put("dex", List.of(swap.dex().label()));
    labels.put("pool", List.of(swap.pool()));
    labels.put("transaction", List.of(swap.transaction()));
    labels.put("chain", List.of(Integer.toString(options.chain())));
    boolean curve = options.curves().contains(swap.pool());
    labels.put("market", List.of(curve ? "bonding-curve" : "open-pool"));
    if (swap.removed()) {
      labels.put("state", List.of("revoked"));
    }
    return labels;
  }

  private Item item(
      Swap swap,
      Instant time,
      String words,
      String subject,
      Map<String, List<String>> labels,
      Map<String, Quantity> numbers,
      Completeness completeness) {
    var explorer = options.explorer();
    return new Item(
        options.chain() + ":" + swap.transaction() + ":" + swap.index(),
        swap.removed() ? "Revoked: " + words : words,
        "",
        explorer.isEmpty() ? null : explorer + swap.transaction(),
        time,
        subject,
        labels,
        numbers,
        List.of(),
        completeness,
        null);
  }

  private static Quantity quantity(BigDecimal value, @Nullable String unit) {
    var rounded = value.round(DIGITS).stripTrailingZeros();
    return new Quantity(
        rounded.scale() < 0 ? rounded.setScale(0) : rounded,
        unit == null ? null : unit.toUpperCase(Locale.ROOT));
  }

  private static String plain(BigDecimal value) {
    return value.round(new MathContext(6)).stripTrailingZeros().toPlainString();
  }
}
