-- grain: how one account hears of changes
UPDATE digest SET feed_hash = NULL, feed_made_at = NULL WHERE account = :account
