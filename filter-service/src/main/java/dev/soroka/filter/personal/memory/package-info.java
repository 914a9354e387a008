/**
 * What is remembered of subscribers from one decision to the next: cooldowns, messages and what
 * waits. Whoever reads or writes it holds the lock on the subscriber's row.
 */
@NullMarked
package dev.soroka.filter.personal.memory;

import org.jspecify.annotations.NullMarked;
