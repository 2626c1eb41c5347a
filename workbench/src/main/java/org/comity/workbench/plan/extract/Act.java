package org.comity.workbench.plan.extract;

import org.comity.workbench.plan.extract.Candidate.Kind;

/**
 * What the rules found in a sentence, by tokens.
 *
 * @param kind the class
 * @param verb the lemma
 * @param at token of the verb
 * @param actor as written; empty for nobody
 * @param from first token of the action
 * @param to token after it
 * @param reach token after the phrase, deadline and purpose included
 * @param strength of the formula, 0 to 100
 */
record Act(Kind kind, String verb, int at, String actor, int from, int to, int reach, int strength) {}
