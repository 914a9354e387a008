/** The kind {@code feed}: RSS, Atom, CDF and JSON Feed, as they are and as they are met. */
@NullMarked
package dev.soroka.collector.source.feed;

import org.jspecify.annotations.NullMarked;
