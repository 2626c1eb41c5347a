-- grain: one row per state and session.  key: line.  units: posterior mean, no unit (higher is nearer to the position
-- led by the United States); low and high are the 5 % and 95 % quantiles; the standard error is their distance over
-- twice 1.6449, as if the posterior were normal.  source: IdealpointestimatesAll.  Session s opens in the autumn of 1945 + s.
SELECT line, file, 'IdealPoint' AS source_column, 'ideal-points.position' AS indicator, ccode AS home_code,
       CAST(1945 + TRY_CAST("session" AS INTEGER) AS VARCHAR) AS period, "IdealPoint" AS value,
       CAST((TRY_CAST("Q95%" AS DOUBLE) - TRY_CAST("Q5%" AS DOUBLE)) / 3.2897 AS VARCHAR) AS standard_error,
       "Q5%" AS low, "Q95%" AS high, "session" AS text
FROM raw
