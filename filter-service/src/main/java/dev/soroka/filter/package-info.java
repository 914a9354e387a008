/** The service that decides which items each subscriber is told about. */
@NullMarked
package dev.soroka.filter;

import org.jspecify.annotations.NullMarked;
