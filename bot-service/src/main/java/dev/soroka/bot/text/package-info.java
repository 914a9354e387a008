/** The bot's words in each language, with their markings. */
@NullMarked
package dev.soroka.bot.text;

import org.jspecify.annotations.NullMarked;
