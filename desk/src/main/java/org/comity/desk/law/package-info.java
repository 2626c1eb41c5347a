/** The register of agreements and treaties: parties, dates, and the obligations that follow from them. */
@NullMarked
package org.comity.desk.law;

import org.jspecify.annotations.NullMarked;
