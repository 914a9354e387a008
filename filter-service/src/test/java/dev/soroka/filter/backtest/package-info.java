/** What a try on the past is held to. */
@NullMarked
package dev.soroka.filter.backtest;

import org.jspecify.annotations.NullMarked;
