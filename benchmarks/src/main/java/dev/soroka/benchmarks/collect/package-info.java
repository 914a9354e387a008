/** The bench {@code collect}: how fast sources are read, in a class of its own for each part. */
@NullMarked
package dev.soroka.benchmarks.collect;

import org.jspecify.annotations.NullMarked;
