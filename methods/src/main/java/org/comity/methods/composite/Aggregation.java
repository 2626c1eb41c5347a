package org.comity.methods.composite;

import org.comity.methods.composite.kernel.Roll;

/** How a node of the tree is made of its children: weighted means that let a low child be offset fully, partly, or less. */
public enum Aggregation {
    ARITHMETIC(Roll.ARITHMETIC),
    GEOMETRIC(Roll.GEOMETRIC),
    HARMONIC(Roll.HARMONIC);

    private final int code;

    Aggregation(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
