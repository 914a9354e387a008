/** What can be chosen: how a watch is told, and how a subscriber wants to be told at all. */
@NullMarked
package dev.soroka.bot.choice;

import org.jspecify.annotations.NullMarked;
