/** Sources over REST, with how they fare. */
@NullMarked
package dev.soroka.management.source;

import org.jspecify.annotations.NullMarked;
