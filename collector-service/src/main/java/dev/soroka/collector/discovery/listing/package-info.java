/** Finds the list on a page that nobody has described: what repeats, and what its parts are. */
@NullMarked
package dev.soroka.collector.discovery.listing;

import org.jspecify.annotations.NullMarked;
