package dev.soroka.notification.sending;

import dev.soroka.notification.channel.Channel;

/** An open way out, and how long its messages may be. */
record Line(Channel channel, int textLimit) {}
