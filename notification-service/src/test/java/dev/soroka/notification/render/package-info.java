/** Tests of the package of the same name. */
@NullMarked
package dev.soroka.notification.render;

import org.jspecify.annotations.NullMarked;
