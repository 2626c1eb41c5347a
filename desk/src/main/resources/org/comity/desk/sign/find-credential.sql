-- grain: one account
SELECT password_hash, totp_secret, totp_pending, totp_step, failures, stamp FROM credential WHERE account = :account
