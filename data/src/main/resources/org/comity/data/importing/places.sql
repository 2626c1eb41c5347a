-- The source's own name for the column of a fault.  sources: checked.
UPDATE checked SET part = ? WHERE part = ? AND reason IS NOT NULL AND file = ?
