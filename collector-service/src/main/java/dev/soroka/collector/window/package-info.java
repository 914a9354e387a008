/** Rolling sums, counts, changes and extremes of streams, by the time of the events themselves. */
@NullMarked
package dev.soroka.collector.window;

import org.jspecify.annotations.NullMarked;
