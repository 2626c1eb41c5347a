/**
 * Where countries stand on the line that best tells their votes in the General Assembly apart, session by session or
 * over years together, and which resolutions divide two of them most. The sign is a convention; the line is no scale of
 * friendship or merit.
 */
@NullMarked
package org.comity.workbench.trust.ideal;

import org.jspecify.annotations.NullMarked;
