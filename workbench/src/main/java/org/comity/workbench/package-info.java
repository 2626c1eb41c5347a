/**
 * The questions users ask. Each sub-package answers one and returns a {@link org.comity.model.Finding}, which every
 * face renders; {@link org.comity.workbench.Workbench} opens the store and hands them out.
 */
@NullMarked
package org.comity.workbench;

import org.jspecify.annotations.NullMarked;
