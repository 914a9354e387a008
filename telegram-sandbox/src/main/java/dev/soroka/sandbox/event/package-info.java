/** Tells the chat page and the state file that something happened. */
@NullMarked
package dev.soroka.sandbox.event;

import org.jspecify.annotations.NullMarked;
