/** Numerical methods: pure Java, arrays in, records out; no I/O, no other module. */
@NullMarked
package org.comity.methods;

import org.jspecify.annotations.NullMarked;
