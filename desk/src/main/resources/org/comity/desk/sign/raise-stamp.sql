-- grain: one account; its sessions end
UPDATE credential SET stamp = stamp + 1 WHERE account = :account
