-- grain: one active account with a mail address that is to be written to
SELECT d.account, d.feed_made_at, d.mail, d.sent_seq, d.sent_at
FROM digest d JOIN account a ON a.id = d.account
WHERE d.mail <> 'never' AND a.active AND a.mail <> '' ORDER BY d.account
