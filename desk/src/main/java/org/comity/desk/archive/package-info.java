/** The whole desk taken along: backup, restore, and the move to another database, each checked by count and hash. */
@NullMarked
package org.comity.desk.archive;

import org.jspecify.annotations.NullMarked;
