/** Vega-Lite specifications, and their drawing to SVG inside the JVM. */
@NullMarked
package org.comity.workbench.chart;

import org.jspecify.annotations.NullMarked;
