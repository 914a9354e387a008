/** Items over REST. */
@NullMarked
package dev.soroka.management.item;

import org.jspecify.annotations.NullMarked;
