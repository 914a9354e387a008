/** What waited is told together when its time has come. */
@NullMarked
package dev.soroka.filter.personal.digest;

import org.jspecify.annotations.NullMarked;
