package org.comity.data.importing;

import java.sql.SQLException;
import java.util.Map;
import org.comity.data.Refusal.Reason;
import org.comity.data.duck.Duck;
import org.duckdb.DuckDBAppender;

/** Writes faults found row by row, and what became of each source row. */
final class Faults implements AutoCloseable {
    private final DuckDBAppender faults;
    private final DuckDBAppender outcomes;
    private final Map<String, String> places;
    private short file;
    private int line;
    private boolean anyGood;
    private boolean anyRefused;
    private boolean anyOutOfScope;

    Faults(Duck duck, String schema, Map<String, String> places) throws SQLException {
        this.faults = duck.appender(schema, "faults");
        this.outcomes = duck.appender(schema, "outcomes");
        this.places = places;
    }

    /** The cells that follow are of this source row. */
    void begin(short inFile, int atLine) {
        file = inFile;
        line = atLine;
    }

    void good() {
        anyGood = true;
    }

    void outOfScope() {
        anyOutOfScope = true;
    }

    void refuse(Reason reason, String place, String detail, String text) throws SQLException {
        anyRefused = true;
        faults.beginRow();
        faults.append(file);
        faults.append(line);
        faults.append(places.getOrDefault(place, place));
        faults.append(reason.label());
        faults.append(detail);
        faults.append(text.length() > 200 ? text.substring(0, 200) : text);
        faults.endRow();
    }

    /** All cells of the source row have been seen. */
    void endRow() throws SQLException {
        if (!anyGood && (anyRefused || anyOutOfScope)) {
            outcomes.beginRow();
            outcomes.append(file);
            outcomes.append(line);
            outcomes.append(anyRefused);
            outcomes.endRow();
        }
        anyGood = false;
        anyRefused = false;
        anyOutOfScope = false;
    }

    @Override
    public void close() throws SQLException {
        faults.close();
        outcomes.close();
    }
}
