package dev.soroka.notification.sending;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.soroka.common.catalog.Settings;
import java.time.Clock;

/** By what sending is set and measured. */
record Instruments(
    SendingProperties properties,
    Settings settings,
    SendingMeters meters,
    Clock clock,
    Ticker ticker) {}
