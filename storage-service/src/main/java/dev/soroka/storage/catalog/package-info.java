/** The catalogue's versions: every change is counted, kept for a day, and told to all copies. */
@NullMarked
package dev.soroka.storage.catalog;

import org.jspecify.annotations.NullMarked;
