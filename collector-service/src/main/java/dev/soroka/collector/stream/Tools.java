package dev.soroka.collector.stream;

import dev.soroka.collector.enrich.Enriching;
import dev.soroka.collector.fetch.Fetching;
import dev.soroka.collector.stream.websocket.Dialing;
import dev.soroka.common.amqp.Bus;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * What every stream works with.
 *
 * @param random safe for use by many threads
 */
record Tools(
    Dialing dialing,
    Fetching fetching,
    Enriching enriching,
    Bus bus,
    StreamMeters meters,
    StreamLimits limits,
    Clock clock,
    RandomGenerator random) {}
