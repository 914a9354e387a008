/** WebSocket connections (RFC 6455) to guarded addresses, read one message at a time. */
@NullMarked
package dev.soroka.collector.stream.websocket;

import org.jspecify.annotations.NullMarked;
