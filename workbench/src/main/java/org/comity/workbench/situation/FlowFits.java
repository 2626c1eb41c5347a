package org.comity.workbench.situation;

import java.util.Optional;
import org.comity.methods.gravity.ExpectedFlow;
import org.comity.model.Framework;

/** What size and distance predict for a measure's flow, fitted over all pairs of a year. */
interface FlowFits {
    /** Empty when the year has too few flows to fit. */
    Optional<ExpectedFlow.Fit> fit(Framework.Measure measure, int year);
}
