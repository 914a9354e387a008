@NullMarked
package dev.soroka.filter.personal.memory;

import org.jspecify.annotations.NullMarked;
