/** What bots are told: long polling and webhooks. */
@NullMarked
package dev.soroka.sandbox.update;

import org.jspecify.annotations.NullMarked;
