/** What a person sees and presses: screens, buttons, drafts, and one visit to the bot. */
@NullMarked
package dev.soroka.bot.dialog;

import org.jspecify.annotations.NullMarked;
