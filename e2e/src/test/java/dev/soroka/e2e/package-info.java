/** The whole of Soroka, tested from outside: its shape, its way of one item, its faults. */
@NullMarked
package dev.soroka.e2e;

import org.jspecify.annotations.NullMarked;
