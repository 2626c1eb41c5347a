-- grain: one account, by the identity of a provider
SELECT account FROM credential WHERE issuer = :issuer AND subject = :subject
