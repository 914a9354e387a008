/** When each source is collected, kept over restarts. */
@NullMarked
package dev.soroka.management.schedule;

import org.jspecify.annotations.NullMarked;
