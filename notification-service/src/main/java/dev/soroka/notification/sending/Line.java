package dev.soroka.notification.sending;

import dev.soroka.notification.channel.Channel;

/**
 * An open way out, and how long its messages may be.
 *
 * @param captionLimit the longest text under a picture; 0 where no pictures are shown
 */
record Line(Channel channel, int textLimit, int captionLimit) {}
