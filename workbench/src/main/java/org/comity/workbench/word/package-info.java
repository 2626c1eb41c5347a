/** Word documents (Office Open XML) with headings, native tables that can be edited, and pictures. */
@NullMarked
package org.comity.workbench.word;

import org.jspecify.annotations.NullMarked;
