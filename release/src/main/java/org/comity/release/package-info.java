/** Puts a release together: one folder and zip per platform, which runs where it is unpacked. */
@NullMarked
package org.comity.release;

import org.jspecify.annotations.NullMarked;
