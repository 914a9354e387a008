@NullMarked
package dev.soroka.filter.personal.digest;

import org.jspecify.annotations.NullMarked;
