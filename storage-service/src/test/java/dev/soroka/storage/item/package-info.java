/** Tests of storing, announcing and showing items. */
@NullMarked
package dev.soroka.storage.item;

import org.jspecify.annotations.NullMarked;
