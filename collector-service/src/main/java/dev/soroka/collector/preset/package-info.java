/** Sources that are ready to be added. */
@NullMarked
package dev.soroka.collector.preset;

import org.jspecify.annotations.NullMarked;
