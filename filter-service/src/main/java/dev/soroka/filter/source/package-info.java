/** What the filter knows of sources, from the one copy that it keeps of them. */
@NullMarked
package dev.soroka.filter.source;

import org.jspecify.annotations.NullMarked;
