-- grain: one account
UPDATE credential SET failures = 0, totp_step = :step WHERE account = :account
