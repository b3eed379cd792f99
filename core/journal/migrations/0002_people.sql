-- The studio itself, its people, its selling channels and what foreign money is worth to it.

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
    price_ending            TEXT NOT NULL DEFAULT 'none' CHECK (price_ending IN ('none', '0', '5', '8', '9', '.90', '.99')),
    longest_timer_minutes   INTEGER NOT NULL DEFAULT 600 CHECK (longest_timer_minutes > 0),
    shift_end               TEXT NOT NULL DEFAULT '18:00',  -- when a timer that was forgotten is taken to have ended
    promise_days            INTEGER NOT NULL DEFAULT 14 CHECK (promise_days >= 0)
) STRICT;

CREATE TABLE person (
    id                  INTEGER PRIMARY KEY,
    name                TEXT NOT NULL,
    role                TEXT NOT NULL DEFAULT 'craftsman' CHECK (role IN ('owner', 'craftsman', 'bookkeeper')),
    rate_per_hour_minor INTEGER CHECK (rate_per_hour_minor >= 0),   -- NULL: unknown, never 0
    phone               TEXT NOT NULL DEFAULT '',
    skills              TEXT NOT NULL DEFAULT '',
    shift_end           TEXT NOT NULL DEFAULT '',           -- '': the studio's
    note                TEXT NOT NULL DEFAULT '',
    hidden              INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;

CREATE TABLE channel (
    id              INTEGER PRIMARY KEY,
    code            TEXT NOT NULL UNIQUE,
    name            TEXT NOT NULL,
    fee_ppm         INTEGER NOT NULL DEFAULT 0 CHECK (fee_ppm BETWEEN 0 AND 950000),
    fee_minor       INTEGER NOT NULL DEFAULT 0 CHECK (fee_minor >= 0),
    note            TEXT NOT NULL DEFAULT '',
    hidden          INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;

-- The channels every studio may have; their presets live in resources/channels.
INSERT INTO channel (id, code, name, fee_ppm) VALUES
    (1, 'studio', 'Studio', 0), (2, 'fair', 'Fair', 0), (3, 'etsy', 'Etsy', 95000), (4, 'shopify', 'Shopify', 20000),
    (5, 'taobao', '淘宝', 50000);

-- One major unit of the foreign currency in millionths of a major unit of the studio's.
CREATE TABLE exchange_rate (
    id          INTEGER PRIMARY KEY,
    currency    TEXT NOT NULL UNIQUE,
    rate_micro  INTEGER NOT NULL CHECK (rate_micro > 0),
    hidden      INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;

INSERT INTO table_rule (table_name, kind) VALUES
    ('studio', 'description'), ('person', 'description'), ('channel', 'description'),
    ('exchange_rate', 'description');
INSERT INTO column_rule (table_name, column_name, atom, personal) VALUES
    ('person', 'name', NULL, 1), ('person', 'phone', NULL, 1), ('person', 'note', NULL, 1);
