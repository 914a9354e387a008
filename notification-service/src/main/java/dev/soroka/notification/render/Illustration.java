package dev.soroka.notification.render;

import dev.soroka.common.contract.RichText;

/**
 * A picture that belongs to a message.
 *
 * @param index its place among the notification's pictures, from 0
 * @param caption what stands under it; may be empty
 */
public record Illustration(int index, String url, RichText caption) {}
