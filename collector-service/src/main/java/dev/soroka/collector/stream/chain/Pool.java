package dev.soroka.collector.stream.chain;

/** The two tokens that a pool exchanges. */
record Pool(Token token0, Token token1) {}
