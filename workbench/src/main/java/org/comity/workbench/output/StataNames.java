package org.comity.workbench.output;

import java.util.HashSet;
import java.util.Set;

/** Names of variables that Stata takes, each given once. */
final class StataNames {
    private static final int LONGEST = 32;

    /** Stata's own words and types, which no variable may be called. */
    private static final Set<String> RESERVED = Set.of(
            "_all", "_b", "byte", "_coef", "_cons", "double", "float", "if", "in", "int", "long", "_n", "_N", "_pi",
            "_pred", "_rc", "_skip", "strL", "using", "with");

    private final Set<String> taken = new HashSet<>();

    /** A valid name that is not taken yet; what is not a letter, digit or underscore becomes an underscore. */
    String of(String wanted) {
        String valid = wanted.replaceAll("[^A-Za-z0-9_]", "_");
        boolean reserved = RESERVED.contains(valid) || valid.matches("str[0-9]*");
        if (valid.isEmpty() || Character.isDigit(valid.charAt(0)) || reserved) {
            valid = "_" + valid;
        }
        String name = valid.substring(0, Math.min(LONGEST, valid.length()));
        for (int i = 2; !taken.add(name); i++) {
            String suffix = "_" + i;
            name = valid.substring(0, Math.min(LONGEST - suffix.length(), valid.length())) + suffix;
        }
        return name;
    }
}
