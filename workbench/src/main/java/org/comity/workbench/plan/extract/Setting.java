package org.comity.workbench.plan.extract;

import java.util.Set;

/**
 * What a sentence's text tells about it.
 *
 * @param item whether it is a list item
 * @param tasks whether the text, or its part, sets tasks
 * @param reported whether the sentence before reported what somebody said
 * @param opening who speaks in the text's opening ({@code WE}); empty for nobody
 * @param common words that the text has in lower case
 * @param year of the text; 0 where it is not told
 */
record Setting(boolean item, boolean tasks, boolean reported, String opening, Set<String> common, int year) {}
