/** The Bot API as far as this service calls it: nothing here sends, edits or answers. */
@NullMarked
package dev.soroka.bot.telegram;

import org.jspecify.annotations.NullMarked;
