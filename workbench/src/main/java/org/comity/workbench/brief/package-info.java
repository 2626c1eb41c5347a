/** The printable brief about a country's neighbourhood, as HTML, DOCX, Markdown and JSON. */
@NullMarked
package org.comity.workbench.brief;

import org.jspecify.annotations.NullMarked;
