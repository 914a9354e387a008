/** Pages that only a browser can show: a pool of Chromium that heals itself, behind a guard. */
@NullMarked
package dev.soroka.collector.browser;

import org.jspecify.annotations.NullMarked;
