package org.comity.workbench.output;

import java.util.regex.Pattern;

/**
 * Keeps text in a CSV from being taken for a formula by a spreadsheet (OWASP, CSV injection): an apostrophe goes before
 * it. Text that has such an apostrophe of its own gets one more, so that taking one off always gives the text back.
 */
public final class FormulaGuard {
    /** The signs that OWASP names, as narrow and as wide characters, after any apostrophes. */
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*");

    private FormulaGuard() {}

    /** The text as it is written into a cell. */
    public static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text of a cell as it was before {@link #guarded}; any other text as it is. */
    public static String freed(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
