/** The database behind the desk: H2 in the data directory, or PostgreSQL; its schema, its statements, its faults. */
@NullMarked
package org.comity.desk.store;

import org.jspecify.annotations.NullMarked;
