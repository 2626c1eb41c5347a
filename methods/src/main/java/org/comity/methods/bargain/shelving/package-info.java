/**
 * Which issues to leave as they are for now: the smallest set of issues to shelve so that a package of the rest is
 * acceptable to every party, with proof; which issues are in every such set and which in none, what keeping an issue
 * would cost, other sets without a common issue, and what would bring a shelved issue back to the table. Issues that
 * are added or dropped so that a zone of agreement appears are the subject of Sebenius (1983), <i>Negotiation
 * Arithmetic: Adding and Subtracting Issues and Parties</i>, International Organization 37(2), 281-316; the bound is
 * that of Lagrangian relaxation (Geoffrion 1974), Mathematical Programming Study 2, 82-114.
 */
@NullMarked
package org.comity.methods.bargain.shelving;

import org.jspecify.annotations.NullMarked;
