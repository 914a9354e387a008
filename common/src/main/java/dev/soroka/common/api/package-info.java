/**
 * What a service may ask another at once: HTTP interfaces, implemented by the asked, called by the
 * others.
 */
@NullMarked
package dev.soroka.common.api;

import org.jspecify.annotations.NullMarked;
