/** How the whole of Soroka fares. */
@NullMarked
package dev.soroka.management.status;

import org.jspecify.annotations.NullMarked;
