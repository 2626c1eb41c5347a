/**
 * The starter pack: the excerpt of the sources that a fresh machine shows without network. Only figures of sources
 * whose licence allows it, and only those of the world's pairs of neighbours and their countries.
 */
@NullMarked
package org.comity.data.starter;

import org.jspecify.annotations.NullMarked;
