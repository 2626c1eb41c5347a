-- grain: one account; its sessions end
UPDATE credential
SET totp_secret = totp_pending, totp_pending = NULL, totp_step = :step, stamp = stamp + 1
WHERE account = :account AND totp_pending IS NOT NULL
