/**
 * The steps of an index up to normalisation: screening, denomination, imputation, treatment of outliers and
 * normalisation, after OECD and JRC, Handbook on Constructing Composite Indicators (2008), steps 2 to 5. Where COINr
 * 1.1.14 (Becker et al. 2022, Journal of Open Source Software 7(78), 4567) does the same thing, figures agree with
 * it; docs/methods/index-steps.md says where Comity answers with a sentence instead of a number.
 */
@NullMarked
package org.comity.methods.composite.step;

import org.jspecify.annotations.NullMarked;
