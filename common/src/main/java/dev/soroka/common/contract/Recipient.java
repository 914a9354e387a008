package dev.soroka.common.contract;

import org.jspecify.annotations.Nullable;

/**
 * Who gets a notification, as known when it was decided.
 *
 * @param subscriber the subscriber's id; null for a chat that never subscribed
 * @param address where they are reached
 * @param sender the account that they know; null lets the sending service choose
 * @param language a two-letter code
 */
public record Recipient(
    @Nullable Long subscriber, Address address, @Nullable Long sender, String language) {}
