-- grain: the one row; whoever holds it is the only one who writes.
SELECT seq, hash FROM audit_head WHERE id = 1 FOR UPDATE
