/** Tests of the package of the same name. */
@NullMarked
package dev.soroka.notification.outbox;

import org.jspecify.annotations.NullMarked;
