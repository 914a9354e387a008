/**
 * Which watches want an item: analysis of words, compiled queries, and the index of all watches.
 */
@NullMarked
package dev.soroka.filter.engine;

import org.jspecify.annotations.NullMarked;
