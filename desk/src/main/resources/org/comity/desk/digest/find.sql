-- grain: how one account hears of changes
SELECT account, feed_made_at, mail, sent_seq, sent_at FROM digest WHERE account = :account
