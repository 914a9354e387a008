/** What learning from ratings is held to. */
@NullMarked
package dev.soroka.filter.taste;

import org.jspecify.annotations.NullMarked;
