-- grain: one row per indicator that is asked for.  key: indicator.  where: position in the list of vintages in use.
CREATE OR REPLACE TEMP TABLE wanted (indicator VARCHAR, file VARCHAR, "position" INTEGER)
