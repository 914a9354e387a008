package dev.soroka.storage.item;

/**
 * The source of a delivery as storing needs it.
 *
 * @param open whether it is an operator's, whose items may name their recipient
 * @param aliased whether its items are also found at fallback addresses
 */
record Origin(long id, boolean open, boolean aliased) {}
