/** Tests of the package of the same name. */
@NullMarked
package dev.soroka.notification.channel.telegram;

import org.jspecify.annotations.NullMarked;
