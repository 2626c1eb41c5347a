-- grain: one row per country that is asked for.  key: side, code.
CREATE OR REPLACE TEMP TABLE asked (side VARCHAR, code VARCHAR)
