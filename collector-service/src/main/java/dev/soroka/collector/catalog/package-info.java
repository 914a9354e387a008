/** The collector's copy of the sources. */
@NullMarked
package dev.soroka.collector.catalog;

import org.jspecify.annotations.NullMarked;
