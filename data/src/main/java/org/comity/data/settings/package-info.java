/** What a user sets once for all commands and pages: {@code comity.yaml} in the data directory. */
@NullMarked
package org.comity.data.settings;

import org.jspecify.annotations.NullMarked;
