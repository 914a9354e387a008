/** Plain text, whatever markup and damage it came in. */
@NullMarked
package dev.soroka.collector.plain;

import org.jspecify.annotations.NullMarked;
