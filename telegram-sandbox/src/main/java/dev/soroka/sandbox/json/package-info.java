/** Reading and building JSON. */
@NullMarked
package dev.soroka.sandbox.json;

import org.jspecify.annotations.NullMarked;
