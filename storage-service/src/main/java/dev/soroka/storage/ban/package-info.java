/** Bans: the blacklist that operators keep for everybody. */
@NullMarked
package dev.soroka.storage.ban;

import org.jspecify.annotations.NullMarked;
