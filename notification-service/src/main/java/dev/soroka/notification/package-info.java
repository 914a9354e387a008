/** The notification service: everything that goes out. */
@NullMarked
package dev.soroka.notification;

import org.jspecify.annotations.NullMarked;
