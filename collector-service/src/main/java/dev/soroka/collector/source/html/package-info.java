/** The kind {@code html}: pages as people see them, mapped by CSS selectors. */
@NullMarked
package dev.soroka.collector.source.html;

import org.jspecify.annotations.NullMarked;
