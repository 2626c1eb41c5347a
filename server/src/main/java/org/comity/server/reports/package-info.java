/**
 * What is reported between two countries: how much was reported at all, counts, changes, forecasts with their record, and the
 * events themselves; and which instruments the two have against shared threats.
 */
@NullMarked
package org.comity.server.reports;

import org.jspecify.annotations.NullMarked;
