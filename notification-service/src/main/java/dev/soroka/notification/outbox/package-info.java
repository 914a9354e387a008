/**
 * The rows of what goes out: taking them in, leasing senders, claiming rows, recording outcomes.
 */
@NullMarked
package dev.soroka.notification.outbox;

import org.jspecify.annotations.NullMarked;
