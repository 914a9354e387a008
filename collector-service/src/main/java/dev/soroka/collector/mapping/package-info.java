/** From the elements of an answer to items: fields, times, numbers, links and keys. */
@NullMarked
package dev.soroka.collector.mapping;

import org.jspecify.annotations.NullMarked;
