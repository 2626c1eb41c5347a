-- grain: one row per deal.  key: id.  source: liquidity_lines_current (dates as day/month/year; 31/12/9999 is a standing
-- line).  The giving central bank is home.  A reciprocal deal is two rows of the file, one for each direction, so nothing
-- is turned round here.
SELECT line, file, 'liquidity line' AS kind, deal_ID AS id,
       concat_ws(', ', deal_type, collateral, initiative, deal_currency_amount || ' bn ' || currency_of_deal) AS name,
       ISO_source AS home_code, ISO_recipient AS partner_code,
       substr(start_date, 7) || '-' || substr(start_date, 4, 2) || '-' || left(start_date, 2) AS from_date,
       CASE WHEN end_date <> '31/12/9999'
         THEN substr(end_date, 7) || '-' || substr(end_date, 4, 2) || '-' || left(end_date, 2) END AS until_date,
       deal_type AS item
FROM raw
