package org.comity.workbench.plan.extract;

/**
 * A word or sign.
 *
 * @param text as written
 * @param low in lower case, with straight apostrophes
 * @param start offset in the sentence
 * @param end offset after its last character
 * @param word whether it holds a letter or digit
 * @param hidden whether it stands in brackets, or in quotation marks that hold a name
 */
record Token(String text, String low, int start, int end, boolean word, boolean hidden) {
    boolean capital() {
        boolean elided = text.length() > 2 && (text.charAt(1) == '\'' || text.charAt(1) == '’'); // "d'Ivoire"
        return Character.isUpperCase(text.charAt(0)) || (elided && Character.isUpperCase(text.charAt(2)));
    }

    boolean number() {
        return Character.isDigit(text.charAt(0));
    }
}
