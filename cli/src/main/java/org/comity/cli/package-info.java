/** The command line: one command for each question, and the launcher's library folder. */
@NullMarked
package org.comity.cli;

import org.jspecify.annotations.NullMarked;
