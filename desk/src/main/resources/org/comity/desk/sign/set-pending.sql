-- grain: one account
UPDATE credential SET totp_pending = :secret WHERE account = :account
