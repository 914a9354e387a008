package dev.soroka.filter.personal.judge;

import dev.soroka.common.contract.Priority;

/**
 * An entry of a window.
 *
 * @param watch what the subscriber calls the watch that wants it
 * @param priority of that watch
 * @param weight how much money is in it
 * @param taste how much the subscriber will like it
 * @param alert whether it would have been an alert
 */
public record Waiting(
    Window window, String watch, Priority priority, double weight, double taste, boolean alert) {}
