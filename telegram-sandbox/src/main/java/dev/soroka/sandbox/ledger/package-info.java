/** What was called, when, and with what outcome. */
@NullMarked
package dev.soroka.sandbox.ledger;

import org.jspecify.annotations.NullMarked;
