-- grain: the account :account; without :secret no codes are asked for
UPDATE credential SET totp_secret = :secret, totp_step = 0 WHERE account = :account
