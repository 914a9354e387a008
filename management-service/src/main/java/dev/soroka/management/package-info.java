/** The management service: the schedule, and the REST interface of admins. */
@NullMarked
package dev.soroka.management;

import org.jspecify.annotations.NullMarked;
