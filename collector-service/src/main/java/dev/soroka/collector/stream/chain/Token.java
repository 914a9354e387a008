package dev.soroka.collector.stream.chain;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A token: its contract in lower case, what it is called and how many decimals it has. */
record Token(String address, String symbol, int decimals) {
  /** An amount in whole tokens. */
  BigDecimal whole(BigInteger smallest) {
    return new BigDecimal(smallest.abs(), decimals);
  }
}
