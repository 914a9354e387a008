/** Messages that a consumer could not handle: kept, shown, replayed. */
@NullMarked
package dev.soroka.management.deadletter;

import org.jspecify.annotations.NullMarked;
