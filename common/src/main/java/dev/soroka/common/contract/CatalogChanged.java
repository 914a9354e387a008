package dev.soroka.common.contract;

/** A nudge: the catalogue has reached this version; copies ask for what they lack. */
public record CatalogChanged(long version) implements Message {}
