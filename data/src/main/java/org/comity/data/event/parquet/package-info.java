/**
 * Writes Parquet files from columns that several threads have encoded (Apache Parquet format 2.10: plain and dictionary
 * encoding, one level, Snappy as in its format description). Faster than a database's appender where most of the work is
 * bytes that are copied as they came.
 */
@NullMarked
package org.comity.data.event.parquet;

import org.jspecify.annotations.NullMarked;
