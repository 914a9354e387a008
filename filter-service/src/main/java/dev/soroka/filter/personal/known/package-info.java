/** What decisions know of subscribers, watches and sources: copies that follow the catalogue. */
@NullMarked
package dev.soroka.filter.personal.known;

import org.jspecify.annotations.NullMarked;
