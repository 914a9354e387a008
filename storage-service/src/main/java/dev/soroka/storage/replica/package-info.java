/** Reads that may be a second old go to a replica, as long as it keeps up. */
@NullMarked
package dev.soroka.storage.replica;

import org.jspecify.annotations.NullMarked;
