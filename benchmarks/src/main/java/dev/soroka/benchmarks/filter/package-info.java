/** How fast items find the watches that want them, beside Lucene Monitor and a plain loop. */
@NullMarked
package dev.soroka.benchmarks.filter;

import org.jspecify.annotations.NullMarked;
