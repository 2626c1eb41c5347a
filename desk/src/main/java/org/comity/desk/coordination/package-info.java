/**
 * Whether the departments' parts fit together: how loaded each is, what is done twice, which red lines contradict each
 * other, what nobody answers for, what is overdue and who is told.
 */
@NullMarked
package org.comity.desk.coordination;

import org.jspecify.annotations.NullMarked;
