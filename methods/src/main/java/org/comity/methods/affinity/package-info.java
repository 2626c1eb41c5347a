/**
 * How alike did two countries vote? Agreement, Signorino and Ritter's S, Cohen's kappa, Scott's pi and Kendall's tau-b
 * over roll calls with yes, abstain and no, for all pairs at once, each with a bootstrap interval over families of
 * repeated resolutions. Follows Signorino and Ritter (1999), International Studies Quarterly 43, 115-144, and Haege
 * (2011), Political Analysis 19(3), 287-305. Votes that are alike show alignment, never friendship or merit.
 */
@NullMarked
package org.comity.methods.affinity;

import org.jspecify.annotations.NullMarked;
