/** Who may do what: roles, the access matrix as data, and the one place that asks it. */
@NullMarked
package org.comity.desk.access;

import org.jspecify.annotations.NullMarked;
