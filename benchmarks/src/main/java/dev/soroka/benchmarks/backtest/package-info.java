/** How long it takes to try a draft query on the past. */
@NullMarked
package dev.soroka.benchmarks.backtest;

import org.jspecify.annotations.NullMarked;
