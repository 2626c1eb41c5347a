package org.comity.workbench.plan.extract;

/**
 * A verb with its object.
 *
 * @param verb the token of the main verb; of the participle in a passive
 * @param lemma its dictionary form, with its particles
 * @param object first token of what follows it
 * @param end token after the phrase
 * @param carried the token of the main verb as well, unless a verb before carries it; then that one's
 * @param passive whether its subject is what is acted on
 */
record VerbPhrase(int verb, String lemma, int object, int end, boolean passive, int carried) {}
