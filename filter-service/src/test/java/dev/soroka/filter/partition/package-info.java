/** Tests of filters that each match a part of the watches. */
@NullMarked
package dev.soroka.filter.partition;

import org.jspecify.annotations.NullMarked;
