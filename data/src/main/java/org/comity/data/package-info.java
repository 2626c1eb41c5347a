/**
 * From sources to facts: the catalogue of sources, the store of vintages (immutable Parquet files, published by
 * one rename), import of authentic files, fetching from the producer, and reading what is held.
 */
@NullMarked
package org.comity.data;

import org.jspecify.annotations.NullMarked;
