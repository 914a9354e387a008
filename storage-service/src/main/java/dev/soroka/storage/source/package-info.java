/** Sources: shared by those who add the same address, private once somebody edits them. */
@NullMarked
package dev.soroka.storage.source;

import org.jspecify.annotations.NullMarked;
