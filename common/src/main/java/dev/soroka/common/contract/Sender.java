package dev.soroka.common.contract;

import org.jspecify.annotations.Nullable;

/**
 * An account that sends.
 *
 * @param id the number that storage gave it
 * @param channel what it sends on
 * @param name what the channel calls it, such as a bot's user name; empty until known
 * @param token its ciphertext
 * @param proxy the proxy's address as ciphertext
 * @param enabled whether it may be used
 */
public record Sender(
    long id, String channel, String name, String token, @Nullable String proxy, boolean enabled) {}
