/** The language that watches are written in: its tree, parser, printer, and both in plain words. */
@NullMarked
package dev.soroka.common.query;

import org.jspecify.annotations.NullMarked;
