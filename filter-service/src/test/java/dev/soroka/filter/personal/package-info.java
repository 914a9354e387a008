/** What personalization is held to, on a real database. */
@NullMarked
package dev.soroka.filter.personal;

import org.jspecify.annotations.NullMarked;
