/** Tests of the package of the same name. */
@NullMarked
package dev.soroka.notification.reply;

import org.jspecify.annotations.NullMarked;
