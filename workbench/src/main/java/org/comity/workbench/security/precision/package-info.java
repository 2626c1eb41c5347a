/**
 * How often reported events are right, by a sample that persons labelled: precision and recall (Manning, Raghavan and Schütze 2008,
 * Introduction to Information Retrieval, section 8.3) with Wilson's interval (Wilson 1927, J. Am. Stat. Assoc. 22(158), 209-212).
 * Without a sample there is no figure.
 */
@NullMarked
package org.comity.workbench.security.precision;

import org.jspecify.annotations.NullMarked;
