/** Faults that a test orders. */
@NullMarked
package dev.soroka.sandbox.fault;

import org.jspecify.annotations.NullMarked;
