/** Tests of the package of the same name. */
@NullMarked
package dev.soroka.notification.view;

import org.jspecify.annotations.NullMarked;
