/** Streams: held open, read without dropping, counted in windows, published in batches. */
@NullMarked
package dev.soroka.collector.stream;

import org.jspecify.annotations.NullMarked;
