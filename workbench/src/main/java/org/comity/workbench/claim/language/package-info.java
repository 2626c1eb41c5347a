/**
 * The language of claims: what may be claimed ({@link org.comity.workbench.claim.language.Claim}), how it is read, and
 * what was meant where it cannot be read as it stands. docs/claims.md has the grammar.
 */
@NullMarked
package org.comity.workbench.claim.language;

import org.jspecify.annotations.NullMarked;
