/** What storage knows, in memory. */
@NullMarked
package dev.soroka.filter.others;

import org.jspecify.annotations.NullMarked;
