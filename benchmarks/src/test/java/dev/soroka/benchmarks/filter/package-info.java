/** That what is measured is what we say it is. */
@NullMarked
package dev.soroka.benchmarks.filter;

import org.jspecify.annotations.NullMarked;
