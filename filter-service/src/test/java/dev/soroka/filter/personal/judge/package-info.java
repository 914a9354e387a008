@NullMarked
package dev.soroka.filter.personal.judge;

import org.jspecify.annotations.NullMarked;
