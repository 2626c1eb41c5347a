-- grain: the account of one subject of one issuer
SELECT c.account FROM credential c JOIN account a ON a.id = c.account
WHERE c.issuer = :issuer AND c.subject = :subject AND a.active
