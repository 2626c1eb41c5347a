package org.comity.methods.bargain.solution;

import java.util.Set;
import java.util.TreeSet;

/** Which issues a package may leave as they are. */
public sealed interface Shelving {
    /** None may be shelved. */
    record None() implements Shelving {}

    /** Any issue that is shelvable may be. */
    record Free() implements Shelving {}

    /**
     * These are shelved, and no others.
     *
     * @param issues their numbers; each must be shelvable
     */
    record Exactly(Set<Integer> issues) implements Shelving {
        public Exactly {
            issues = java.util.Collections.unmodifiableSet(new TreeSet<>(issues));
        }
    }
}
