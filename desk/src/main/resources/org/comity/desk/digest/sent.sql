-- grain: how one account hears of changes
UPDATE digest SET sent_seq = :row, sent_at = :now WHERE account = :account
