/**
 * The first look at an untrusted file: one pass over its bytes that unpacks, hashes, bounds and cuts it into
 * records. Good records are written as clean text for DuckDB, bad ones with their reason.
 */
@NullMarked
package org.comity.data.screen;

import org.jspecify.annotations.NullMarked;
