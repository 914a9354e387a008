/** Carries out collections: who is asked when, how a failing source is spared, what is told. */
@NullMarked
package dev.soroka.collector.run;

import org.jspecify.annotations.NullMarked;
