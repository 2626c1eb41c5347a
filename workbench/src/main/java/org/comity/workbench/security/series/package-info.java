/**
 * What is reported between two countries, period by period, and which events stand behind it? Each event counts once however
 * often it was reported; beside it stands how much was reported at all, so that a quiet press is not taken for peace. The
 * rule and its error band: docs/events.md.
 */
@NullMarked
package org.comity.workbench.security.series;

import org.jspecify.annotations.NullMarked;
