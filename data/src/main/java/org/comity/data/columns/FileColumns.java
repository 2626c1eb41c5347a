package org.comity.data.columns;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comity.model.Vintage.SourceFile;

/**
 * Columns of a file.
 *
 * @param rows how many rows the file has
 * @param columns by name
 * @param file its name, size and SHA-256, of the bytes as they are kept
 */
public record FileColumns(int rows, Map<String, FileColumn> columns, SourceFile file) {
    public FileColumns {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
}
