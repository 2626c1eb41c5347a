/**
 * How a kept thing stands in the database: a flat Java record is a row of a table of the same name, its components are
 * the columns, and a head beside it says version, place and who changed it. One mapping serves every kind.
 */
@NullMarked
package org.comity.desk.record;

import org.jspecify.annotations.NullMarked;
