/** The collector: CollectRequested to items. */
@NullMarked
package dev.soroka.collector;

import org.jspecify.annotations.NullMarked;
