/** Work of many threads that is committed in one transaction. */
@NullMarked
package dev.soroka.common.commit;

import org.jspecify.annotations.NullMarked;
