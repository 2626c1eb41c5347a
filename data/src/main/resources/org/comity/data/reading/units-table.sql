-- grain: one row per country or pair whose figures are wanted.  key: home, partner; partner = home for a country.
CREATE OR REPLACE TEMP TABLE units (home VARCHAR, partner VARCHAR)
