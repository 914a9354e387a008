/** The whole service as it runs. */
@NullMarked
package dev.soroka.filter;

import org.jspecify.annotations.NullMarked;
