package org.comity.methods.gravity.formula;

/**
 * An expression with the text it was read from, in which its places are counted.
 *
 * @param text the whole text
 * @param expression what it says
 */
public record Parsed(String text, Expression expression) {}
