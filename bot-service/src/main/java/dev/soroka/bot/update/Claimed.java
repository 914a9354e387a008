package dev.soroka.bot.update;

import java.time.Instant;

/** A row of the inbox that this instance handles. */
record Claimed(long id, String body, Instant receivedAt, int tries) {}
