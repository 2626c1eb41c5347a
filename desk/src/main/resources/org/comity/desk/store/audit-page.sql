-- grain: one change before the number :before, the last first, at most :limit; what is discreet is left out
SELECT seq, happened, actor, act, kind, record, version_before, version_after, change, state_hash, hash
FROM audit WHERE seq < :before AND kind NOT IN ('negotiation', 'stance') ORDER BY seq DESC LIMIT :limit
