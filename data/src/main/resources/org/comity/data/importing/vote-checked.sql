-- grain: one row per vote of the vintage.  key: sort_key where reason is NULL.
-- units: vote 1 yes, 2 abstain, 3 no, 8 absent, 9 not a member.
CREATE TABLE checked_votes (
  sort_key UBIGINT, rcid INTEGER, "date" DATE, session SMALLINT, country main.place, vote TINYINT, file SMALLINT,
  line INTEGER, reason VARCHAR)
