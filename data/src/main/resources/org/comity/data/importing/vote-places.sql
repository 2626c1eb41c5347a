-- The source's own name for the column of a fault.  sources: checked_votes.
UPDATE checked_votes SET part = ? WHERE part = ? AND reason IS NOT NULL AND file BETWEEN ? AND ?
