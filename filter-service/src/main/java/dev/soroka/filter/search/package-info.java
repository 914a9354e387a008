/** What the filter answers at once: single queries, searches through stored items, decisions. */
@NullMarked
package dev.soroka.filter.search;

import org.jspecify.annotations.NullMarked;
