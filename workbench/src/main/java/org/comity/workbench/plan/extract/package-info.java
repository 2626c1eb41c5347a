/**
 * Finds commitments, aspirations and restatements in the sentences of a text, by rules and a lexicon: no statistical
 * model, so that each candidate can be explained by words that stand in the sentence. What is marked follows
 * {@code docs/methods/marking-commitments.md}.
 */
@NullMarked
package org.comity.workbench.plan.extract;

import org.jspecify.annotations.NullMarked;
