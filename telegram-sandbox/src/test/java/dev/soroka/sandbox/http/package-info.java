/** Tests. */
@NullMarked
package dev.soroka.sandbox.http;

import org.jspecify.annotations.NullMarked;
