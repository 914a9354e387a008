package dev.soroka.common.contract;

/**
 * A subscriber's standing query over items.
 *
 * @param id the number that storage gave it
 * @param subscriber whose it is
 * @param name what they call it
 * @param query in the query language, in its printed form
 * @param active whether it is matched
 */
public record Watch(long id, long subscriber, String name, String query, boolean active) {}
