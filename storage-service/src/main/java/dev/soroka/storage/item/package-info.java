/**
 * Items: each stored once, revised when it changes, announced after commit, browsed newest first.
 */
@NullMarked
package dev.soroka.storage.item;

import org.jspecify.annotations.NullMarked;
