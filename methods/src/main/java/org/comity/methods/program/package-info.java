/**
 * Mixed-integer linear programs behind one small interface: a program, its options, and an answer with a bound that
 * proves how good it is. Comity's own solver, branch and bound on a dual simplex, is built in; others are found by
 * {@link java.util.ServiceLoader}. After Nemhauser and Wolsey (1988), <i>Integer and Combinatorial
 * Optimization</i>.
 */
@NullMarked
package org.comity.methods.program;

import org.jspecify.annotations.NullMarked;
