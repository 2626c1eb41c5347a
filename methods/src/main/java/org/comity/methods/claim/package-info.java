/**
 * Whether drawn figures bear a claim out: the share of draws in which it is true, and how far from turning it is.
 * Limits of 5 and 95 % are Comity's own; they are those of the ranges of scores (docs/methods/relation-scores.md).
 */
@NullMarked
package org.comity.methods.claim;

import org.jspecify.annotations.NullMarked;
