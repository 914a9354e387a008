/**
 * A second call for each item: what its source does not say itself, such as the market's numbers.
 */
@NullMarked
package dev.soroka.collector.enrich;

import org.jspecify.annotations.NullMarked;
