/** Keeps a sandbox over a restart. */
@NullMarked
package dev.soroka.sandbox.state;

import org.jspecify.annotations.NullMarked;
