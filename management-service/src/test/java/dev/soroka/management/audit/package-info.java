/** What tests need of the audit. */
@NullMarked
package dev.soroka.management.audit;

import org.jspecify.annotations.NullMarked;
