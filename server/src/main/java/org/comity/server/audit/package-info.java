/** The log of every change, for those who may read it. */
@NullMarked
package org.comity.server.audit;

import org.jspecify.annotations.NullMarked;
