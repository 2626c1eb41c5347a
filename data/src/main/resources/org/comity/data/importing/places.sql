-- The source's own name for the column of a fault.  sources: faults.
UPDATE faults SET "column" = ? WHERE "column" = ? AND file BETWEEN ? AND ?
