-- grain: how one account hears of changes, from the last row of the log on
INSERT INTO digest (account, mail, sent_seq) SELECT CAST(:account AS VARCHAR(64)), 'never', COALESCE(MAX(seq), 0) FROM audit
