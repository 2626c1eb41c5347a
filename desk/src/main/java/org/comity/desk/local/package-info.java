/**
 * The way to a desk that another process of this machine has open: a socket in the desk's folder, which only whoever may
 * write there can reach, and so may do everything anyway.
 */
@NullMarked
package org.comity.desk.local;

import org.jspecify.annotations.NullMarked;
