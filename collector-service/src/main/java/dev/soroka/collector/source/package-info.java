/** What every kind of source has in common: it reads a fetched {@link Page} into items. */
@NullMarked
package dev.soroka.collector.source;

import org.jspecify.annotations.NullMarked;
