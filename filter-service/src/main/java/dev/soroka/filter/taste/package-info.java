/** What subscribers like, learned from what they said of items. */
@NullMarked
package dev.soroka.filter.taste;

import org.jspecify.annotations.NullMarked;
