/** Texts with entities, under Telegram's rules for them. */
@NullMarked
package dev.soroka.sandbox.text;

import org.jspecify.annotations.NullMarked;
