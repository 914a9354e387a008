/** How many decisions a second personalization makes on a real PostgreSQL. */
@NullMarked
package dev.soroka.benchmarks.personal;

import org.jspecify.annotations.NullMarked;
