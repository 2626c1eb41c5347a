/**
 * The register of disputes: who differs on what, in the published words of every side, where it stands and stood, and the
 * next smallest step. Public sets are read into it as quotations with author and year. The frame is that of the published
 * principle "seek common ground while shelving differences".
 */
@NullMarked
package org.comity.workbench.dialogue.register;

import org.jspecify.annotations.NullMarked;
