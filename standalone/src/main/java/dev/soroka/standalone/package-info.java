/** All of Soroka in one JVM: the embedded servers, the six services, and the sandbox. */
@NullMarked
package dev.soroka.standalone;

import org.jspecify.annotations.NullMarked;
