-- grain: one account; the password is the same
UPDATE credential SET password_hash = :hash WHERE account = :account
