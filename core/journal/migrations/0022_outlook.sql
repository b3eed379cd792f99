-- What the owner knows of the months to come, and how each thing is to be kept in stock.

-- A fair, a holiday, a presale, a price change: days on which more or less is sold than usual.
CREATE TABLE demand_event (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,
    code        TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    kind        TEXT NOT NULL DEFAULT 'other' CHECK (kind IN ('fair', 'holiday', 'presale', 'price', 'other')),
    first_day   TEXT NOT NULL,
    last_day    TEXT NOT NULL,                          -- the same or later
    -- Comes again every year: on the same day of the year, or of the Chinese lunar year.
    repeats     TEXT NOT NULL DEFAULT 'no' CHECK (repeats IN ('no', 'yearly', 'lunar')),
    product_id  INTEGER REFERENCES product (id),        -- NULL: whatever is sold
    channel_id  INTEGER REFERENCES channel (id),        -- NULL: wherever
    -- What the owner expects it to add, as a share of what is usual: 500000 is half as much again. NULL: learnt alone.
    guess_ppm   INTEGER CHECK (guess_ppm BETWEEN -1000000 AND 20000000),
    note        TEXT NOT NULL DEFAULT '',
    hidden      INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
    CHECK (last_day >= first_day)
) STRICT;
CREATE INDEX demand_event_number ON demand_event (number);

-- A new product sells as one that it resembles, so the owner thinks, or a share of it.
CREATE TABLE look_alike (
    id              INTEGER PRIMARY KEY,
    product_id      INTEGER NOT NULL REFERENCES product (id),
    like_product_id INTEGER NOT NULL REFERENCES product (id),
    share_ppm       INTEGER NOT NULL DEFAULT 1000000 CHECK (share_ppm BETWEEN 1 AND 20000000),
    hidden          INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
    UNIQUE (product_id, like_product_id),
    CHECK (product_id <> like_product_id)
) STRICT;

-- A figure made by hand stands instead of the forecast; both are kept and judged by what came.
CREATE TABLE demand_figure (
    id              INTEGER PRIMARY KEY,
    variant_id      INTEGER NOT NULL REFERENCES variant (id),
    month           TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]'),
    quantity_micro  INTEGER NOT NULL CHECK (quantity_micro >= 0),
    forecast_micro  INTEGER CHECK (forecast_micro >= 0),    -- what the program said when it was written; NULL: nothing
    said_day        TEXT NOT NULL,
    reason          TEXT NOT NULL DEFAULT '',
    hidden          INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
    UNIQUE (variant_id, month)
) STRICT;

-- 'stock': kept by the forecast; 'on_demand': had for an order only; 'never': not to lie here at all.
ALTER TABLE material ADD COLUMN stocking TEXT NOT NULL DEFAULT 'stock'
    CHECK (stocking IN ('stock', 'on_demand', 'never'));
ALTER TABLE variant ADD COLUMN stocking TEXT NOT NULL DEFAULT 'stock'
    CHECK (stocking IN ('stock', 'on_demand', 'never'));
-- In how many of a thousand thousand times it is to be there when wanted; NULL: as its class asks.
ALTER TABLE material ADD COLUMN service_ppm INTEGER CHECK (service_ppm BETWEEN 500000 AND 999900);
ALTER TABLE variant ADD COLUMN service_ppm INTEGER CHECK (service_ppm BETWEEN 500000 AND 999900);

INSERT INTO table_rule (table_name, kind, taken_back) VALUES
    ('demand_event', 'description', 'removed'), ('look_alike', 'description', 'removed'),
    ('demand_figure', 'description', 'removed');
INSERT INTO column_rule (table_name, column_name, atom) VALUES
    ('demand_event', 'first_day', 'days'), ('demand_event', 'last_day', 'days'), ('demand_event', 'repeats', 'days'),
    ('demand_figure', 'quantity_micro', 'figure'), ('demand_figure', 'forecast_micro', 'figure'),
    ('demand_figure', 'said_day', 'figure'), ('demand_figure', 'reason', 'figure');
