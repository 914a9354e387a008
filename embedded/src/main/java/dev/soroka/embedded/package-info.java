/**
 * PostgreSQL as a child process and an AMQP broker in this JVM: what {@code ./soroka up} runs on.
 */
@NullMarked
package dev.soroka.embedded;

import org.jspecify.annotations.NullMarked;
