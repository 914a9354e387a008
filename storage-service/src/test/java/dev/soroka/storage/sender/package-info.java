/** Tests of the accounts that send. */
@NullMarked
package dev.soroka.storage.sender;

import org.jspecify.annotations.NullMarked;
