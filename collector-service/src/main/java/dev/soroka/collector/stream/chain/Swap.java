package dev.soroka.collector.stream.chain;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A log that tells of a swap.
 *
 * @param pool the contract that logged it, in lower case
 * @param amount0 how much of token 0 went into the pool, in its smallest unit
 * @param amount1 how much of token 1 went into the pool
 * @param seconds when its block was made, 0 where the node does not say
 * @param removed whether its block is no part of the chain any more
 */
record Swap(
    Dex dex,
    String pool,
    String transaction,
    long index,
    BigInteger amount0,
    BigInteger amount1,
    long seconds,
    boolean removed) {

  /** The swap that a log tells of; empty for any other log, or one of unknown shape. */
  static Optional<Swap> of(JsonNode log) {
    var topic = log.path("topics").path(0).asString("");
    return Dex.of(topic).flatMap(dex -> read(dex, log));
  }

  private static Optional<Swap> read(Dex dex, JsonNode log) {
    try {
      var data = Words.of(log.path("data").asString(""));
      var transaction = log.path("transactionHash").asString("");
      if (data.count() != dex.words() || transaction.isBlank()) {
        return Optional.empty();
      }
      return Optional.of(
          new Swap(
              dex,
              log.path("address").asString("").toLowerCase(Locale.ROOT),
              transaction,
              number(log.path("logIndex")),
              dex.amount(data, 0),
              dex.amount(data, 1),
              number(log.path("blockTimestamp")),
              log.path("removed").asBoolean(false)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static long number(JsonNode hex) {
    var text = hex.asString("0x0");
    return Long.parseLong(text.startsWith("0x") ? text.substring(2) : text, 16);
  }

  /** The contracts that sent both amounts in the same direction moved no price. */
  boolean isOneForOther() {
    return amount0.signum() * amount1.signum() < 0;
  }

  /** The parties whose logs these are. */
  static List<String> topics() {
    return List.of(Dex.V2.topic(), Dex.UNISWAP_V3.topic(), Dex.PANCAKE_V3.topic());
  }
}
