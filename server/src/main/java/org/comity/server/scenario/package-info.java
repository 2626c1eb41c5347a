/** Who gains from a change of trade policy: the page, its charts and its files. */
@NullMarked
package org.comity.server.scenario;

import org.jspecify.annotations.NullMarked;
