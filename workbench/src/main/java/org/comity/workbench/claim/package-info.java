/**
 * Whether a claim about a relation holds: "score(CHN, neighbours) in 2018 is the highest since 1990". Answers
 * supported, not supported or undecided, with paired draws as {@link org.comity.workbench.situation} makes them for changes
 * (docs/methods/relation-scores.md), and with what would change the answer. docs/claims.md has the language.
 */
@NullMarked
package org.comity.workbench.claim;

import org.jspecify.annotations.NullMarked;
