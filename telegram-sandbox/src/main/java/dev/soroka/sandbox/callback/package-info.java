/** Pressed buttons and what bots answer to them. */
@NullMarked
package dev.soroka.sandbox.callback;

import org.jspecify.annotations.NullMarked;
