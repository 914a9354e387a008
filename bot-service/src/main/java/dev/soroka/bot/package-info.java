/** The bot service: everything that comes in from Telegram. */
@NullMarked
package dev.soroka.bot;

import org.jspecify.annotations.NullMarked;
