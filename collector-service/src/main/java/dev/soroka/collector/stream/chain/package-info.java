/** The kind {@code evm-logs}: swaps on chains that speak Ethereum's JSON-RPC. */
@NullMarked
package dev.soroka.collector.stream.chain;

import org.jspecify.annotations.NullMarked;
