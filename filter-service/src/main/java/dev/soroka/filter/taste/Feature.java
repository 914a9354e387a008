package dev.soroka.filter.taste;

/**
 * Something that items can have in common.
 *
 * @param key what tells it from all others, beginning with its kind
 * @param shown what a person calls it
 */
record Feature(String key, String shown) {}
