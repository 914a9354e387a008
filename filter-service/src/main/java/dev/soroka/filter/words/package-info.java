/**
 * How texts are read as words: scripts, word forms, segmentation, and what people take for equal.
 */
@NullMarked
package dev.soroka.filter.words;

import org.jspecify.annotations.NullMarked;
