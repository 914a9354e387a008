/** The kind {@code browser}: pages that scripts fill in, mapped like those of kind html. */
@NullMarked
package dev.soroka.collector.source.browser;

import org.jspecify.annotations.NullMarked;
