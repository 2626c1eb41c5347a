/** The register of disputes, and negotiations for their authors and whom these name alone. */
@NullMarked
package org.comity.server.dialogue;

import org.jspecify.annotations.NullMarked;
