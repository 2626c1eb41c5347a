-- grain: one row per figure of one derived indicator.  key: home, partner, year, sub, item.
CREATE TABLE derived (
  home VARCHAR, partner VARCHAR, "year" SMALLINT, sub SMALLINT, item VARCHAR, "value" DOUBLE, standard_error DOUBLE,
  low DOUBLE, high DOUBLE, status VARCHAR, "text" VARCHAR)
