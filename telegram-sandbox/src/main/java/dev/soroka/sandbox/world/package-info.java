/** What exists in the sandbox: bots, people, chats and what was written in them. */
@NullMarked
package dev.soroka.sandbox.world;

import org.jspecify.annotations.NullMarked;
