package dev.soroka.filter.engine;

/**
 * How much work an item was.
 *
 * @param listed watches that are filed under something the item has
 * @param verified those of them that its outline fits, whose programs were put to it
 * @param told those of them that were told of
 */
record Looked(int listed, int verified, int told) {}
