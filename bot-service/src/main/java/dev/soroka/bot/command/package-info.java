/** What people can ask for: one class per command, and the story that leads to it. */
@NullMarked
package dev.soroka.bot.command;

import org.jspecify.annotations.NullMarked;
