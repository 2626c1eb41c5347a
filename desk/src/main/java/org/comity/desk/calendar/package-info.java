/** The register of dates in the life of countries: elections, terms, summits, visits, meetings, tenders. */
@NullMarked
package org.comity.desk.calendar;

import org.jspecify.annotations.NullMarked;
