/** What a draft query would have brought in the last days. */
@NullMarked
package dev.soroka.filter.backtest;

import org.jspecify.annotations.NullMarked;
