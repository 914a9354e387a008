/** The Telegram channel: the Bot API over HTTP, each call made once and its end told exactly. */
@NullMarked
package dev.soroka.notification.channel.telegram;

import org.jspecify.annotations.NullMarked;
