/** Subscribers over REST. */
@NullMarked
package dev.soroka.management.subscriber;

import org.jspecify.annotations.NullMarked;
