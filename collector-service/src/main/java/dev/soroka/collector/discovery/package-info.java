/** Finds out how an address that somebody pasted could be a source. */
@NullMarked
package dev.soroka.collector.discovery;

import org.jspecify.annotations.NullMarked;
