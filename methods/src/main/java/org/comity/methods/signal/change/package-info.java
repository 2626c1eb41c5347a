/**
 * When did a series change, and how sure is that? Exact segmentation by PELT with several costs (Killick, Fearnhead and
 * Eckley 2012, JASA 107(500), 1590-1598; Haynes, Fearnhead and Eckley 2017, Statistics and Computing 27, 1293-1305), with a
 * penalty for the false alarm rate that was asked for; Bayesian online detection (Adams and MacKay 2007,
 * arXiv:0710.3742); q-values over many series (Benjamini and Hochberg 1995; Benjamini and Yekutieli 2001).
 */
@NullMarked
package org.comity.methods.signal.change;

import org.jspecify.annotations.NullMarked;
