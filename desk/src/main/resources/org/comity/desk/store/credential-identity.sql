-- grain: the account :account
UPDATE credential SET issuer = :issuer, subject = :subject WHERE account = :account
