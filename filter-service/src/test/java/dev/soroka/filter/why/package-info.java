/** What an explanation is held to. */
@NullMarked
package dev.soroka.filter.why;

import org.jspecify.annotations.NullMarked;
