-- grain: one account
UPDATE credential SET failures = failures + 1 WHERE account = :account
