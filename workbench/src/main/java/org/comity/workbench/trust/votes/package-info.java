/**
 * Who voted with whom in the roll calls of the United Nations General Assembly: reads the two layouts in which those
 * votes are published, picks roll calls, and measures how alike two countries voted. A measure says how aligned votes
 * are; it says nothing about friendship or merit.
 */
@NullMarked
package org.comity.workbench.trust.votes;

import org.jspecify.annotations.NullMarked;
