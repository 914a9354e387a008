/** What is said and heard on the connections of a stream, as its kind has it. */
@NullMarked
package dev.soroka.collector.stream.speech;

import org.jspecify.annotations.NullMarked;
