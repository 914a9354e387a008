/** What operators have banned: it is matched for nobody. */
@NullMarked
package dev.soroka.filter.blacklist;

import org.jspecify.annotations.NullMarked;
