/** Why an item did or did not reach a subscriber. */
@NullMarked
package dev.soroka.filter.why;

import org.jspecify.annotations.NullMarked;
