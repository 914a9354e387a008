/** The kind {@code push}: what others send to us, JSON like any other. */
@NullMarked
package dev.soroka.collector.source.push;

import org.jspecify.annotations.NullMarked;
