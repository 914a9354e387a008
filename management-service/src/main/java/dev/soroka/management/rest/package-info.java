/** What all REST resources share: strict JSON and pages. */
@NullMarked
package dev.soroka.management.rest;

import org.jspecify.annotations.NullMarked;
