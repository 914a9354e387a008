@NullMarked
package dev.soroka.filter.personal.hours;

import org.jspecify.annotations.NullMarked;
