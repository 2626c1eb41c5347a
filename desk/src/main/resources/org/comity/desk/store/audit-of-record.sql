-- grain: one change of the record :record, the last first
SELECT seq, happened, actor, act, kind, record, version_before, version_after, change, state_hash, hash
FROM audit WHERE record = :record ORDER BY seq DESC
