/** Which measures of a plan to take: a portfolio file, the answer of {@code methods.portfolio}, and a Finding. */
@NullMarked
package org.comity.workbench.plan.portfolio;

import org.jspecify.annotations.NullMarked;
