/**
 * The register of agreements: which are in force on a day, who ratified, what each clause asks of whom by when, and what
 * falls due in the days to come.
 */
@NullMarked
package org.comity.workbench.law;

import org.jspecify.annotations.NullMarked;
