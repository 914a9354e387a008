/** The kind {@code json}: answers of APIs, mapped by JSONPath. */
@NullMarked
package dev.soroka.collector.source.json;

import org.jspecify.annotations.NullMarked;
