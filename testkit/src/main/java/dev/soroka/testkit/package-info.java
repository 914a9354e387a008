/** What the tests of all services share: ready-made values, a settable clock, private servers. */
@NullMarked
package dev.soroka.testkit;

import org.jspecify.annotations.NullMarked;
