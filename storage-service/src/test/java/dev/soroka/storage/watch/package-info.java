/** Tests of what a watch may be. */
@NullMarked
package dev.soroka.storage.watch;

import org.jspecify.annotations.NullMarked;
