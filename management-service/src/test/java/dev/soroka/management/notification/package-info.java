/** Tests of messages to one recipient. */
@NullMarked
package dev.soroka.management.notification;

import org.jspecify.annotations.NullMarked;
