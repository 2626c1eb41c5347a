/** Measures as activities of the International Aid Transparency Initiative, standard 2.03 (iatistandard.org). */
@NullMarked
package org.comity.workbench.plan.iati;

import org.jspecify.annotations.NullMarked;
