/** One way to write our values as JSON, on the broker and over HTTP. */
@NullMarked
package dev.soroka.common.json;

import org.jspecify.annotations.NullMarked;
