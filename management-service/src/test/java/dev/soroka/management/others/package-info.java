/** The other services of Soroka, as far as the tests of this one ask them. */
@NullMarked
package dev.soroka.management.others;

import org.jspecify.annotations.NullMarked;
