package dev.soroka.storage.group;

import dev.soroka.common.contract.Item;

/**
 * An item that has just been stored, to be found by those that come after it.
 *
 * @param id the item's number
 * @param item what it says now
 * @param fresh whether it is new; a changed item keeps the group that it has
 */
public record Arrival(long id, Item item, boolean fresh) {}
