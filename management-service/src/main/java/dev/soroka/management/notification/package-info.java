/** Notifications over REST: what went out, and one message to one subscriber. */
@NullMarked
package dev.soroka.management.notification;

import org.jspecify.annotations.NullMarked;
