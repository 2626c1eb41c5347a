/**
 * The command line, {@code comity NOUN VERB}: one small class for each command. Results go to standard output,
 * everything else to standard error; the exit code is 0 done, 1 failed, 2 wrong use. No class here touches the store
 * or a native library before a command needs it, so that short commands are quick.
 */
@NullMarked
package org.comity.cli;

import org.jspecify.annotations.NullMarked;
