/** What each of two sides published of its strategy, and what its papers name as a threat or an aim, in their own words. */
@NullMarked
package org.comity.workbench.paper;

import org.jspecify.annotations.NullMarked;
