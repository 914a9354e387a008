package dev.soroka.common.contract;

/** A picture that belongs to an item: its absolute address and its caption, which may be empty. */
public record Picture(String url, String caption) {}
