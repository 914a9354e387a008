/** What the README claims, measured: {@code ./soroka bench}. */
@NullMarked
package dev.soroka.benchmarks;

import org.jspecify.annotations.NullMarked;
