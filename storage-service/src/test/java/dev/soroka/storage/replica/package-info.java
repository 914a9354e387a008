/** Tests of the choice between primary and replica. */
@NullMarked
package dev.soroka.storage.replica;

import org.jspecify.annotations.NullMarked;
