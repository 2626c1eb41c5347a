-- grain: one account; its sessions end
UPDATE credential SET password_hash = :hash, failures = 0, stamp = stamp + 1 WHERE account = :account
