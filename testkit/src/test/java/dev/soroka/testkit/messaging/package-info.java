/** Common's rules of delivery, proved on every broker that Soroka runs on. */
@NullMarked
package dev.soroka.testkit.messaging;

import org.jspecify.annotations.NullMarked;
