/** Tests of the package of the same name. */
@NullMarked
package dev.soroka.notification.picture;

import org.jspecify.annotations.NullMarked;
