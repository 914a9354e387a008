/** Reads folders full of saved answers, to see what becomes of them. */
@NullMarked
package dev.soroka.collector.conformance;

import org.jspecify.annotations.NullMarked;
