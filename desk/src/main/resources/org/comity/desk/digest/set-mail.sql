-- grain: how one account hears of changes; who is written to anew hears of what comes from now on
UPDATE digest SET sent_seq = CASE WHEN mail = 'never' THEN (SELECT COALESCE(MAX(seq), 0) FROM audit) ELSE sent_seq END,
  mail = :mail
WHERE account = :account
