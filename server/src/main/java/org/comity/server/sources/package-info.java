/** Where figures come from: sources, vintages, refused rows, licences. */
@NullMarked
package org.comity.server.sources;

import org.jspecify.annotations.NullMarked;
