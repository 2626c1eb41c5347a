-- grain: the one row
SELECT seq, hash FROM audit_head
