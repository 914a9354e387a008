/** Sending: one lane per chat, one pace per account, one call per step, every end recorded. */
@NullMarked
package dev.soroka.notification.sending;

import org.jspecify.annotations.NullMarked;
