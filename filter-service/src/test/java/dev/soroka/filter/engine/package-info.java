/** What the engine is held to. */
@NullMarked
package dev.soroka.filter.engine;

import org.jspecify.annotations.NullMarked;
