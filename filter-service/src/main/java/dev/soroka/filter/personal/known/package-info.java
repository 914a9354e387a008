/** What decisions know of subscribers and watches: copies that follow the catalogue. */
@NullMarked
package dev.soroka.filter.personal.known;

import org.jspecify.annotations.NullMarked;
