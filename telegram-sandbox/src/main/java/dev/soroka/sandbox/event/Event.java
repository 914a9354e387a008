package dev.soroka.sandbox.event;

import tools.jackson.databind.node.ObjectNode;

/** Something the chat page wants to know at once. */
public record Event(String name, ObjectNode data) {}
