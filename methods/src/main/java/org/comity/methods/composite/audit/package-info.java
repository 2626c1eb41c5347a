/**
 * What an index is looked over with before it is believed: descriptive statistics, correlations, reliability, principal
 * components, effective weights, the effect of taking elements out, trends, strengths and weaknesses, and the
 * comparison of two recipes. After OECD and JRC, Handbook on Constructing Composite Indicators (2008), steps 4, 7 and
 * 8; where COINr 1.1.14 has the same table, with its figures.
 */
@NullMarked
package org.comity.methods.composite.audit;

import org.jspecify.annotations.NullMarked;
