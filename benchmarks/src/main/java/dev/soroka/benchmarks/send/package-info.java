/**
 * The bench {@code send}: the sending service against stand-ins for Telegram in processes of their
 * own.
 */
@NullMarked
package dev.soroka.benchmarks.send;

import org.jspecify.annotations.NullMarked;
