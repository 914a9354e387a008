/** The broker: every queue in one table, publishing with confirms, and consuming without loss. */
@NullMarked
package dev.soroka.common.amqp;

import org.jspecify.annotations.NullMarked;
