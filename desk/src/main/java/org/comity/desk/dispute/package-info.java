/** Where two sides say different things: each side's words as published, always kept together. */
@NullMarked
package org.comity.desk.dispute;

import org.jspecify.annotations.NullMarked;
