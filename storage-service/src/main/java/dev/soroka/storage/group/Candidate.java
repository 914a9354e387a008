package dev.soroka.storage.group;

/**
 * An item of another place that may be the same offer.
 *
 * @param id the item's number
 * @param group the group that it belongs to
 * @param offer what it says
 */
record Candidate(long id, long group, Offer offer) {}
