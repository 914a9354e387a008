/** Answers to people: taken from one queue per account, given at once, never stored. */
@NullMarked
package dev.soroka.notification.reply;

import org.jspecify.annotations.NullMarked;
