/** Tests of what sending teaches. */
@NullMarked
package dev.soroka.storage.history;

import org.jspecify.annotations.NullMarked;
