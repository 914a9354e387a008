/** The tests of how texts are read as words. */
@NullMarked
package dev.soroka.filter.words;

import org.jspecify.annotations.NullMarked;
