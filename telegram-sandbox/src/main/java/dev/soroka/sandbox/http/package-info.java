/**
 * A small HTTP/1.1 server, one virtual thread per connection: it owns its sockets, so that an
 * ordered fault can be exactly what a broken network does, and it leaves no trace in a JVM shared
 * with other servers.
 */
@NullMarked
package dev.soroka.sandbox.http;

import org.jspecify.annotations.NullMarked;
