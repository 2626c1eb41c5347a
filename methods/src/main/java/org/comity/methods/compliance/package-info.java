/**
 * What was kept of what was promised: the G20 Research Group's scale, the two percentages that must not be mixed up, and
 * how far coders agree. Agreement after Krippendorff (2011), <i>Computing Krippendorff's Alpha-Reliability</i>.
 */
@NullMarked
package org.comity.methods.compliance;

import org.jspecify.annotations.NullMarked;
