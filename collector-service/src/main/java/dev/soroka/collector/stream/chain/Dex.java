package dev.soroka.collector.stream.chain;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The swap events that are understood, by the hash of their signature. Positive amounts went into
 * the pool, negative ones came out of it.
 */
enum Dex {
  /**
   * {@code Swap(address,uint256,uint256,uint256,uint256,address)} of Uniswap V2 and all its kin.
   */
  V2("0xd78ad95fa46c994b6551d0da85fc275fe613ce37657fb8d5e3d130840159d822", 4) {
    @Override
    BigInteger amount(Words data, int token) {
      return data.unsigned(token).subtract(data.unsigned(2 + token));
    }
  },
  /** {@code Swap} of Uniswap V3: amount0, amount1, price, liquidity, tick. */
  UNISWAP_V3("0xc42079f94a6350d7e6235f29174924f928cc2ac818eb64fed8004e115fbcca67", 5) {
    @Override
    BigInteger amount(Words data, int token) {
      return data.signed(token);
    }
  },
  /** {@code Swap} of PancakeSwap V3, which tells the protocol's fees besides. */
  PANCAKE_V3("0x19b47279256b2a23a1665c810c8d55a1758940ee09377d4f8d26497a3577dc83", 7) {
    @Override
    BigInteger amount(Words data, int token) {
      return data.signed(token);
    }
  };

  private final String topic;
  private final int words;

  Dex(String topic, int words) {
    this.topic = topic;
    this.words = words;
  }

  static Optional<Dex> of(String topic) {
    return Arrays.stream(values()).filter(it -> it.topic.equalsIgnoreCase(topic)).findFirst();
  }

  String topic() {
    return topic;
  }

  /** How many words its data has. */
  int words() {
    return words;
  }

  /** In lower case, with a hyphen. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How much of token 0 or 1 went into the pool. */
  abstract BigInteger amount(Words data, int token);
}
