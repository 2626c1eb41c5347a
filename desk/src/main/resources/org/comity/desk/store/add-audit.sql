-- grain: one change; hash covers the previous row's hash and every other column
INSERT INTO audit (seq, happened, actor, act, kind, record, version_before, version_after, change, state_hash, hash)
VALUES (:seq, :happened, :actor, :act, :kind, :record, :version_before, :version_after, :change, :state_hash, :hash)
