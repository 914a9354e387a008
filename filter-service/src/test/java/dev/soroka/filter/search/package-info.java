/** What searches and questions are held to. */
@NullMarked
package dev.soroka.filter.search;

import org.jspecify.annotations.NullMarked;
