/**
 * The work itself: plans, departments, promises and agreements, kept for a team. {@link org.comity.desk.Desk} is the
 * one way in: every read keeps out what the actor may not see, every write is checked, counted and logged.
 */
@NullMarked
package org.comity.desk;

import org.jspecify.annotations.NullMarked;
