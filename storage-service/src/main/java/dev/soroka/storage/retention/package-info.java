/** Retention: months of items made ahead and dropped, keys and changes forgotten in time. */
@NullMarked
package dev.soroka.storage.retention;

import org.jspecify.annotations.NullMarked;
