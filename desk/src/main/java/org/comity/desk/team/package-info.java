/** Who works here: accounts, roles, teams, what they say to each other, and how they sign in. */
@NullMarked
package org.comity.desk.team;

import org.jspecify.annotations.NullMarked;
