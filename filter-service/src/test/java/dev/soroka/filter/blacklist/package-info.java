@NullMarked
package dev.soroka.filter.blacklist;

import org.jspecify.annotations.NullMarked;
