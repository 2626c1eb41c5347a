/**
 * How two countries treat each other, by four principles read in both directions: friendship, sincerity, equal treatment with
 * reciprocity, and inclusiveness; dependence stands beside them. {@code docs/methods/principles.md} has the formulas.
 */
@NullMarked
package org.comity.workbench.trust.principles;

import org.jspecify.annotations.NullMarked;
