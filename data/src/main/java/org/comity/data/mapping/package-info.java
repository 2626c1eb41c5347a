/** Mapping files: what a source is, how its files are recognised, and which figures they give. */
@NullMarked
package org.comity.data.mapping;

import org.jspecify.annotations.NullMarked;
