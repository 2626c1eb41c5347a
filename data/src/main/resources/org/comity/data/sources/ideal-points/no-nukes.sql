-- grain: one row per state and session.  key: line.  units: posterior mean, no unit (higher is nearer to the position
-- led by the United States); low and high are the 5 % and 95 % quantiles; the standard error is their distance over
-- twice 1.6449, as if the posterior were normal.  source: IdealpointestimatesNoNukes.  Session s opens in the autumn of 1945 + s.
SELECT line, file, 'IdealPointNoNukes' AS source_column, 'ideal-points.position_no_nukes' AS indicator, ccode AS home_code,
       CAST(1945 + TRY_CAST("session" AS INTEGER) AS VARCHAR) AS period, "IdealPointNoNukes" AS value,
       CAST((TRY_CAST("Q95%NoNukes" AS DOUBLE) - TRY_CAST("Q5%NoNukes" AS DOUBLE)) / 3.2897 AS VARCHAR) AS standard_error,
       "Q5%NoNukes" AS low, "Q95%NoNukes" AS high, "session" AS text
FROM raw
