/**
 * What crosses the wire: one record per message under {@link Message}, and the values they carry.
 */
@NullMarked
package dev.soroka.common.contract;

import org.jspecify.annotations.NullMarked;
