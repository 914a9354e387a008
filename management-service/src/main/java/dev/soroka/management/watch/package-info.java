/** Watches over REST, and the query language to try. */
@NullMarked
package dev.soroka.management.watch;

import org.jspecify.annotations.NullMarked;
