package dev.soroka.collector.stream.chain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;

/** Which tokens pools exchange, asked once; what could not be learnt is asked again in a while. */
final class Pools {
  private static final String TOKEN_0 = "0x0dfe1681";
  private static final String TOKEN_1 = "0xd21220a7";
  private static final String DECIMALS = "0x313ce567";
  private static final String SYMBOL = "0x95d89b41";
  private static final int MOST = 50_000;
  private static final int MOST_DECIMALS = 77;
  private static final Duration AGAIN = Duration.ofMinutes(5);

  private final Rpc rpc;
  private final String node;
  private final Cache<String, Pool> pools = Caffeine.newBuilder().maximumSize(MOST).build();
  private final Cache<String, Token> tokens = Caffeine.newBuilder().maximumSize(MOST).build();
  private final Cache<String, Boolean> unknown =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(AGAIN).build();

  Pools(Rpc rpc, String node) {
    this.rpc = rpc;
    this.node = node;
  }

  Optional<Pool> find(String pool) {
    var known = pools.getIfPresent(pool);
    if (known != null) {
      return Optional.of(known);
    }
    if (node.isEmpty() || unknown.getIfPresent(pool) != null) {
      return Optional.empty();
    }
    var found = ask(pool);
    found.ifPresentOrElse(it -> pools.put(pool, it), () -> unknown.put(pool, true));
    return found;
  }

  private Optional<Pool> ask(String pool) {
    var token0 = side(pool, TOKEN_0);
    var token1 = token0.flatMap(_ -> side(pool, TOKEN_1));
    return token0.flatMap(first -> token1.map(second -> new Pool(first, second)));
  }

  private Optional<Token> side(String pool, String selector) {
    return rpc.call(node, pool, selector).flatMap(words -> token(words.address(0)));
  }

  private Optional<Token> token(String address) {
    var known = tokens.getIfPresent(address);
    if (known != null) {
      return Optional.of(known);
    }
    var found =
        rpc.call(node, address, DECIMALS)
            .map(words -> words.unsigned(0).bitLength() > 8 ? -1 : words.unsigned(0).intValue())
            .filter(decimals -> decimals >= 0 && decimals <= MOST_DECIMALS)
            .map(decimals -> new Token(address, symbol(address), decimals));
    found.ifPresent(it -> tokens.put(address, it));
    return found;
  }

  /** A token without a readable name is called by its address. */
  private String symbol(String address) {
    try {
      return rpc.call(node, address, SYMBOL)
          .map(Words::text)
          .filter(text -> !text.isBlank())
          .orElse(address);
    } catch (IllegalArgumentException | ArithmeticException _) {
      return address;
    }
  }
}
