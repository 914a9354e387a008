package dev.soroka.bot.update;

import java.util.Optional;

/** An update as it came, before it is kept. A chat is only known of what can be understood. */
record Incoming(long updateId, Optional<Long> chat, String body) {}
