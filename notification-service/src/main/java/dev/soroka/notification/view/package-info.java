/** What others may look up: notifications as the outbox has them, and how the senders fare. */
@NullMarked
package dev.soroka.notification.view;

import org.jspecify.annotations.NullMarked;
