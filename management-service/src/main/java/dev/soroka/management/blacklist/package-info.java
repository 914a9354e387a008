/** The blacklist over REST. */
@NullMarked
package dev.soroka.management.blacklist;

import org.jspecify.annotations.NullMarked;
