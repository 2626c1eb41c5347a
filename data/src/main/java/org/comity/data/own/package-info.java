/** Users' own tables: the map that says what their columns are, workbooks, and a draft of a map. */
@NullMarked
package org.comity.data.own;

import org.jspecify.annotations.NullMarked;
