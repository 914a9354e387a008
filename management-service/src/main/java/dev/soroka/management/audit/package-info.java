/** Who did what, and when. */
@NullMarked
package dev.soroka.management.audit;

import org.jspecify.annotations.NullMarked;
