/** The door through which others push items in, signed. */
@NullMarked
package dev.soroka.collector.push;

import org.jspecify.annotations.NullMarked;
