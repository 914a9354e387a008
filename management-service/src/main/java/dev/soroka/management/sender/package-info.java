/** Sending accounts over REST. */
@NullMarked
package dev.soroka.management.sender;

import org.jspecify.annotations.NullMarked;
