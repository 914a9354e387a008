/** What becomes of the queues when the watches are split into another number of parts. */
@NullMarked
package dev.soroka.filter.partition;

import org.jspecify.annotations.NullMarked;
