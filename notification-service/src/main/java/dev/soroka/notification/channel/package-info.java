/** The ways out: what can be asked of a channel and how a call can end, one package per channel. */
@NullMarked
package dev.soroka.notification.channel;

import org.jspecify.annotations.NullMarked;
