-- grain: the active account whose feed has this secret
SELECT d.account FROM digest d JOIN account a ON a.id = d.account WHERE d.feed_hash = :hash AND a.active
