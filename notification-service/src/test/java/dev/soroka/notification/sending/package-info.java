/** Tests of the package of the same name. */
@NullMarked
package dev.soroka.notification.sending;

import org.jspecify.annotations.NullMarked;
