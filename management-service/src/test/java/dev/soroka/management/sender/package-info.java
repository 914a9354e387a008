/** Tests of the accounts that send. */
@NullMarked
package dev.soroka.management.sender;

import org.jspecify.annotations.NullMarked;
