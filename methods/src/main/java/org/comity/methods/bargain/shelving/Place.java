package org.comity.methods.bargain.shelving;

/** What is settled beforehand about an issue. */
enum Place {
    OPEN,
    KEPT,
    SHELVED
}
