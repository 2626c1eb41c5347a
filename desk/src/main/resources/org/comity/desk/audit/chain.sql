-- grain: one row of the audit log, the first one first
SELECT seq, happened, actor, act, kind, record, version_before, version_after, change, state_hash, hash
FROM audit ORDER BY seq
