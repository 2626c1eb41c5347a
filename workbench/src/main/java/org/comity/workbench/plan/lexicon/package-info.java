/**
 * The words that extraction goes by: verbs, formulas with their class and strength, actors, acts, topics and times, as
 * YAML files that ship with Comity and that a user's own files extend.
 */
@NullMarked
package org.comity.workbench.plan.lexicon;

import org.jspecify.annotations.NullMarked;
