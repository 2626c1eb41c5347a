/**
 * The audit log: one row a change, appended in the change's own transaction, chained by hash; and the check that the
 * chain and the records still fit each other.
 */
@NullMarked
package org.comity.desk.audit;

import org.jspecify.annotations.NullMarked;
