/** Tests of the whole service. */
@NullMarked
package dev.soroka.notification;

import org.jspecify.annotations.NullMarked;
