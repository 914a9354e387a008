/** What people do in the sandbox, and what tests want to know: in Java and over HTTP. */
@NullMarked
package dev.soroka.sandbox.control;

import org.jspecify.annotations.NullMarked;
