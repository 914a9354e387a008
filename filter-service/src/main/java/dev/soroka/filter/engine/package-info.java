/** Which watches want an item: compiled queries, and the index of all watches. */
@NullMarked
package dev.soroka.filter.engine;

import org.jspecify.annotations.NullMarked;
