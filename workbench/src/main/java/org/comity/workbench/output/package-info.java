/** Tables and Findings as text, CSV, JSON, XLSX, Stata and Parquet. */
@NullMarked
package org.comity.workbench.output;

import org.jspecify.annotations.NullMarked;
