@NullMarked
package dev.soroka.filter.personal.known;

import org.jspecify.annotations.NullMarked;
