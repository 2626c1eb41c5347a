-- grain: how one account hears of changes
UPDATE digest SET feed_hash = :hash, feed_made_at = :now WHERE account = :account
