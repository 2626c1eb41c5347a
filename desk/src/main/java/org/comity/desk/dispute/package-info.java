/**
 * Where two or more sides say different things: each side's words as published, always kept together; where the matter
 * stood and stands, what happened, who talks about it where, and the next smallest step.
 */
@NullMarked
package org.comity.desk.dispute;

import org.jspecify.annotations.NullMarked;
