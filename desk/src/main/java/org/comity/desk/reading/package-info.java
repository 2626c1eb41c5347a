/** Official texts that were read for commitments, and what people made of each candidate. */
@NullMarked
package org.comity.desk.reading;

import org.jspecify.annotations.NullMarked;
