-- grain: one account; its sessions end. The last step stays, so that no code is used twice.
UPDATE credential SET totp_secret = NULL, totp_pending = NULL, stamp = stamp + 1 WHERE account = :account
