/** Watches: standing queries, checked and printed before they are kept. */
@NullMarked
package dev.soroka.storage.watch;

import org.jspecify.annotations.NullMarked;
