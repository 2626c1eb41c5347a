/** Tables and Findings as text, CSV, JSON, XLSX, Stata, Parquet, Word and as a {@code .comity} file. */
@NullMarked
package org.comity.workbench.output;

import org.jspecify.annotations.NullMarked;
