/** How updates come in: polled or posted, kept as rows, handled in order chat by chat. */
@NullMarked
package dev.soroka.bot.update;

import org.jspecify.annotations.NullMarked;
