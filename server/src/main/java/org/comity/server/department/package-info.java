/** Departments on pages: what each has on its hands, what waits between them, and which skills its posts cover. */
@NullMarked
package org.comity.server.department;

import org.jspecify.annotations.NullMarked;
