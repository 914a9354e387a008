/** Tests of making room and forgetting. */
@NullMarked
package dev.soroka.storage.retention;

import org.jspecify.annotations.NullMarked;
