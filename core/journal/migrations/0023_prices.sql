-- What the owner allows prices to do, what other shops ask, what wishes cost, and what is offered for less for a while.

-- More endings than before, the owner's guard rails, and which cost counts. A check of a column cannot be changed in
-- place, so the one row moves through a copy; nothing refers to this table by its row.
CREATE TABLE studio_before AS SELECT * FROM studio;
DROP TABLE studio;
CREATE TABLE studio (
    id                      INTEGER PRIMARY KEY CHECK (id = 1),
    name                    TEXT NOT NULL,
    currency                TEXT NOT NULL,
    time_zone               TEXT NOT NULL,
    language                TEXT NOT NULL DEFAULT 'zh' CHECK (language IN ('zh', 'en', 'both')),
    craft                   TEXT NOT NULL DEFAULT 'leather',
    address                 TEXT NOT NULL DEFAULT '',
    -- Overhead is charged to every hour logged, at the rate in force when it is logged.
    overhead_per_hour_minor INTEGER NOT NULL DEFAULT 0 CHECK (overhead_per_hour_minor >= 0),
    default_rate_per_hour_minor INTEGER CHECK (default_rate_per_hour_minor >= 0),
    packaging_minor         INTEGER NOT NULL DEFAULT 0 CHECK (packaging_minor >= 0),
    tax_ppm                 INTEGER NOT NULL DEFAULT 0 CHECK (tax_ppm BETWEEN 0 AND 1000000),
    target_margin_ppm       INTEGER NOT NULL DEFAULT 450000 CHECK (target_margin_ppm BETWEEN 0 AND 950000),
    floor_margin_ppm        INTEGER NOT NULL DEFAULT 100000 CHECK (floor_margin_ppm BETWEEN 0 AND 950000),
    ceiling_margin_ppm      INTEGER NOT NULL DEFAULT 650000 CHECK (ceiling_margin_ppm BETWEEN 0 AND 950000),
    friend_discount_ppm     INTEGER NOT NULL DEFAULT 50000 CHECK (friend_discount_ppm BETWEEN 0 AND 900000),
    trade_discount_ppm      INTEGER NOT NULL DEFAULT 400000 CHECK (trade_discount_ppm BETWEEN 0 AND 900000),
    -- The last digits before the point, or the decimals: see core/pricing/rules/price_ending.h.
    price_ending            TEXT NOT NULL DEFAULT 'none'
                            CHECK (price_ending IN ('none', '0', '5', '8', '9', '88', '99', '.00', '.50', '.90', '.95', '.99')),
    longest_timer_minutes   INTEGER NOT NULL DEFAULT 600 CHECK (longest_timer_minutes > 0),
    shift_end               TEXT NOT NULL DEFAULT '18:00',  -- when a timer that was forgotten is taken to have ended
    promise_days            INTEGER NOT NULL DEFAULT 14 CHECK (promise_days >= 0),
    -- A proposal changes a price by at most so much of it, at least so much, and not more often than so.
    largest_price_step_ppm  INTEGER NOT NULL DEFAULT 100000 CHECK (largest_price_step_ppm BETWEEN 1 AND 1000000),
    smallest_price_step_ppm INTEGER NOT NULL DEFAULT 10000 CHECK (smallest_price_step_ppm BETWEEN 0 AND 1000000),
    price_days_between      INTEGER NOT NULL DEFAULT 30 CHECK (price_days_between BETWEEN 0 AND 3650),
    -- 'direct': in an idle workshop a price may go down to what a piece costs beside wages and rent.
    idle_floor              TEXT NOT NULL DEFAULT 'full' CHECK (idle_floor IN ('full', 'direct')),
    -- What of a material counts in a price: what its lots cost, what buying it again would cost, or the higher one.
    material_basis          TEXT NOT NULL DEFAULT 'actual' CHECK (material_basis IN ('actual', 'replacement', 'higher'))
) STRICT;
INSERT INTO studio (id, name, currency, time_zone, language, craft, address, overhead_per_hour_minor,
                    default_rate_per_hour_minor, packaging_minor, tax_ppm, target_margin_ppm, floor_margin_ppm,
                    ceiling_margin_ppm, friend_discount_ppm, trade_discount_ppm, price_ending, longest_timer_minutes,
                    shift_end, promise_days)
SELECT id, name, currency, time_zone, language, craft, address, overhead_per_hour_minor,
       default_rate_per_hour_minor, packaging_minor, tax_ppm, target_margin_ppm, floor_margin_ppm,
       ceiling_margin_ppm, friend_discount_ppm, trade_discount_ppm, price_ending, longest_timer_minutes,
       shift_end, promise_days
FROM studio_before;
DROP TABLE studio_before;

-- The rules of migration 0007 for this table went with the old one.
CREATE TRIGGER studio_currency_is_settled BEFORE UPDATE OF currency ON studio
WHEN NEW.currency <> OLD.currency
     AND (EXISTS (SELECT 1 FROM stock_move WHERE value_minor IS NOT NULL) OR EXISTS (SELECT 1 FROM work_log)
          OR EXISTS (SELECT 1 FROM sales_order) OR EXISTS (SELECT 1 FROM variant WHERE price_minor IS NOT NULL)
          OR EXISTS (SELECT 1 FROM person WHERE rate_per_hour_minor IS NOT NULL)
          OR EXISTS (SELECT 1 FROM exchange_rate))
BEGIN SELECT RAISE(ABORT, 'amounts are written in the currency'); END;

-- What orders are worth here follows the currency, whoever changed it.
CREATE TRIGGER studio_currency_changed AFTER UPDATE OF currency ON studio
BEGIN INSERT OR REPLACE INTO sales_order_total SELECT * FROM sales_order_now; END;

-- The owner's own limits of one product's price; NULL: none.
ALTER TABLE variant ADD COLUMN lowest_price_minor INTEGER CHECK (lowest_price_minor >= 0);
ALTER TABLE variant ADD COLUMN highest_price_minor INTEGER CHECK (highest_price_minor >= 0);

-- What another shop asks for something like it: the price seen last; the journal keeps the earlier ones.
CREATE TABLE competitor_price (
    id              INTEGER PRIMARY KEY,
    number          INTEGER NOT NULL,
    code            TEXT NOT NULL UNIQUE,
    name            TEXT NOT NULL,                          -- what it is called there
    shop            TEXT NOT NULL,
    product_id      INTEGER NOT NULL REFERENCES product (id),   -- ours that it resembles
    price_minor     INTEGER NOT NULL CHECK (price_minor > 0),   -- in the studio's currency
    similarity_ppm  INTEGER NOT NULL DEFAULT 1000000 CHECK (similarity_ppm BETWEEN 0 AND 1000000),
    seen_day        TEXT NOT NULL,
    source          TEXT NOT NULL DEFAULT '',               -- an address, a photo, who said it
    note            TEXT NOT NULL DEFAULT '',
    hidden          INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE INDEX competitor_price_number ON competitor_price (number);
CREATE INDEX competitor_price_product ON competitor_price (product_id);

-- A wish of customers that is offered: what it takes and what is asked for it.
CREATE TABLE personalisation (
    id              INTEGER PRIMARY KEY,
    number          INTEGER NOT NULL,
    code            TEXT NOT NULL UNIQUE,
    name            TEXT NOT NULL,
    product_id      INTEGER REFERENCES product (id),        -- NULL: with anything
    level           TEXT NOT NULL DEFAULT 'basic' CHECK (level IN ('basic', 'deep', 'extreme')),
    minutes         INTEGER NOT NULL DEFAULT 0 CHECK (minutes BETWEEN 0 AND 100000),    -- of work beyond the plain piece
    material_minor  INTEGER CHECK (material_minor >= 0),    -- NULL: unknown
    scrap_risk_ppm  INTEGER NOT NULL DEFAULT 0 CHECK (scrap_risk_ppm BETWEEN 0 AND 999999),
    surcharge_minor INTEGER NOT NULL DEFAULT 0 CHECK (surcharge_minor >= 0),
    note            TEXT NOT NULL DEFAULT '',
    hidden          INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE INDEX personalisation_number ON personalisation (number);
CREATE INDEX personalisation_product ON personalisation (product_id) WHERE product_id IS NOT NULL;

-- For some days something is asked for less, of all buyers or of some.
CREATE TABLE promotion (
    id              INTEGER PRIMARY KEY,
    number          INTEGER NOT NULL,
    code            TEXT NOT NULL UNIQUE,
    name            TEXT NOT NULL,
    reason          TEXT NOT NULL DEFAULT 'slack' CHECK (reason IN ('slack', 'dead_stock', 'segment', 'market')),
    first_day       TEXT NOT NULL,
    last_day        TEXT NOT NULL,                          -- the same or later
    product_id      INTEGER REFERENCES product (id),        -- NULL: whatever is sold
    variant_id      INTEGER REFERENCES variant (id),        -- of that product; NULL: all of them
    segment         TEXT NOT NULL DEFAULT 'everybody'
                    CHECK (segment IN ('everybody', 'new', 'regular', 'friend', 'trade', 'long_away')),
    depth_ppm       INTEGER NOT NULL CHECK (depth_ppm BETWEEN 1 AND 900000),    -- off the list price
    note            TEXT NOT NULL DEFAULT '',
    hidden          INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
    CHECK (last_day >= first_day)
) STRICT;
CREATE INDEX promotion_number ON promotion (number);

INSERT INTO table_rule (table_name, kind, taken_back) VALUES
    ('competitor_price', 'description', 'removed'), ('personalisation', 'description', 'removed'),
    ('promotion', 'description', 'removed');
INSERT INTO column_rule (table_name, column_name, atom) VALUES
    ('competitor_price', 'price_minor', 'seen'), ('competitor_price', 'seen_day', 'seen'),
    ('competitor_price', 'source', 'seen'),
    ('promotion', 'first_day', 'days'), ('promotion', 'last_day', 'days');
