package dev.soroka.storage.item;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A revision that a delivery made.
 *
 * @param key the hash of the item's key
 * @param item the item's number
 * @param revision the revision's number, from 1
 * @param superseded when the revision before it was stored; null for a new item
 */
record Revision(UUID key, long item, int revision, @Nullable Instant superseded) {}
