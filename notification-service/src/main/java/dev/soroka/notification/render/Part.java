package dev.soroka.notification.render;

import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.RichText;

/**
 * One message of a notification.
 *
 * @param last whether no other follows
 */
public record Part(RichText text, Keyboard keyboard, boolean last) {}
