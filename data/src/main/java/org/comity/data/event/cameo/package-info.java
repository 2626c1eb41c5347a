/**
 * What a CAMEO event code means: root, quad class, Goldstein value and the nearest category of PLOVER (Gerner, Schrodt and
 * Yilmaz 2009; Goldstein 1992, Journal of Conflict Resolution 36(2); Halterman, Schrodt, Beger, Bagozzi and Scarborough 2023).
 */
@NullMarked
package org.comity.data.event.cameo;

import org.jspecify.annotations.NullMarked;
