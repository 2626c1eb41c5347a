/**
 * What part each of several causes has in a change, so that the parts add up to it whatever order they came in. After
 * Shapley (1953), <i>A Value for n-Person Games</i>, Contributions to the Theory of Games II, 307-317.
 */
@NullMarked
package org.comity.methods.attribution;

import org.jspecify.annotations.NullMarked;
