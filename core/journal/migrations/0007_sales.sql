CREATE TABLE import_batch (
    id          INTEGER PRIMARY KEY,
    channel_id  INTEGER NOT NULL REFERENCES channel (id),
    at_ms       INTEGER NOT NULL,
    file_names  TEXT NOT NULL,
    file_hashes TEXT NOT NULL,
    orders_new  INTEGER NOT NULL,
    orders_changed INTEGER NOT NULL,
    lines       INTEGER NOT NULL,
    hidden      INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))     -- taken back; countered facts name its orders
) STRICT;

CREATE TABLE sales_order (
    id                  INTEGER PRIMARY KEY,
    number              INTEGER NOT NULL,
    code                TEXT NOT NULL UNIQUE,
    channel_id          INTEGER NOT NULL REFERENCES channel (id),
    shop                TEXT NOT NULL DEFAULT '',
    channel_order_no    TEXT NOT NULL DEFAULT '',
    customer_id         INTEGER REFERENCES customer (id),
    import_batch_id     INTEGER REFERENCES import_batch (id),
    ordered_at_ms       INTEGER NOT NULL,
    ordered_day         TEXT NOT NULL,
    first_promise_day   TEXT,                       -- what the customer was told first: never overwritten
    promise_day         TEXT,
    currency            TEXT NOT NULL,
    rate_micro          INTEGER CHECK (rate_micro > 0),     -- to the studio's currency; NULL: unknown
    shipping_minor      INTEGER NOT NULL DEFAULT 0,
    discount_minor      INTEGER NOT NULL DEFAULT 0,
    tax_minor           INTEGER NOT NULL DEFAULT 0,         -- collected for the state or by the marketplace: not revenue
    refunded_minor      INTEGER NOT NULL DEFAULT 0,
    paid                INTEGER NOT NULL DEFAULT 0 CHECK (paid IN (0, 1)),
    shipped_elsewhere   INTEGER NOT NULL DEFAULT 0 CHECK (shipped_elsewhere IN (0, 1)), -- the channel says so; no stock was booked
    cancelled           INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1)),
    note                TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX sales_order_number ON sales_order (number);
CREATE UNIQUE INDEX sales_order_channel ON sales_order (channel_id, shop, channel_order_no) WHERE channel_order_no <> '';
CREATE INDEX sales_order_customer ON sales_order (customer_id);
CREATE INDEX sales_order_day ON sales_order (ordered_day);
-- The order of the list of orders: its first page is read without sorting the rest.
CREATE INDEX sales_order_time ON sales_order (ordered_at_ms);
CREATE INDEX sales_order_of_channel ON sales_order (channel_id, cancelled);
CREATE INDEX sales_order_promise ON sales_order (promise_day);

CREATE TABLE sales_order_line (
    id              INTEGER PRIMARY KEY,
    order_id        INTEGER NOT NULL REFERENCES sales_order (id),
    position        INTEGER NOT NULL,
    channel_line_no TEXT NOT NULL DEFAULT '',
    variant_id      INTEGER REFERENCES variant (id),        -- NULL: not matched yet
    sku             TEXT NOT NULL DEFAULT '',
    title           TEXT NOT NULL,
    options         TEXT NOT NULL DEFAULT '',
    quantity_micro  INTEGER NOT NULL CHECK (quantity_micro > 0),
    total_minor     INTEGER NOT NULL                        -- for the whole quantity, in the order's currency
) STRICT;
CREATE INDEX sales_order_line_order ON sales_order_line (order_id, position);
CREATE INDEX sales_order_line_variant ON sales_order_line (variant_id);

-- What a channel's item is here: asked once, remembered.
CREATE TABLE channel_item (
    id          INTEGER PRIMARY KEY,
    channel_id  INTEGER NOT NULL REFERENCES channel (id),
    item_key    TEXT NOT NULL,                              -- "sku:…" or "title:…"
    variant_id  INTEGER NOT NULL REFERENCES variant (id),
    UNIQUE (channel_id, item_key)
) STRICT;

CREATE TABLE shipment (
    id          INTEGER PRIMARY KEY,
    order_id    INTEGER NOT NULL REFERENCES sales_order (id),
    at_ms       INTEGER NOT NULL,
    shipped_day TEXT NOT NULL,
    tracking    TEXT NOT NULL DEFAULT '',
    sign        INTEGER NOT NULL DEFAULT 1 CHECK (sign IN (1, -1)),
    counters_id INTEGER REFERENCES shipment (id)
) STRICT;
CREATE INDEX shipment_order ON shipment (order_id);
CREATE INDEX shipment_day ON shipment (shipped_day);

INSERT INTO table_rule (table_name, kind, taken_back) VALUES
    ('import_batch', 'description', 'removed'), ('sales_order', 'description', 'removed'),
    ('sales_order_line', 'description', 'with its whole'), ('channel_item', 'description', 'removed'),
    ('shipment', 'fact', 'removed');
INSERT INTO column_rule (table_name, column_name, atom) VALUES
    ('sales_order', 'currency', 'money'), ('sales_order', 'rate_micro', 'money'),
    ('sales_order_line', 'quantity_micro', 'amount'), ('sales_order_line', 'total_minor', 'amount');
INSERT INTO column_rule (table_name, column_name, counter) VALUES
    ('shipment', 'at_ms', 'now'), ('shipment', 'sign', 'negate'), ('shipment', 'counters_id', 'self');

-- What of a line has left from here, net of shipments taken back (4 is the customer's place).
CREATE VIEW sales_line_shipped AS
SELECT line.id AS line_id, line.order_id, line.position, line.variant_id, line.quantity_micro,
       (SELECT coalesce(sum(iif(move.to_location_id = 4, move.quantity_micro, -move.quantity_micro)), 0)
        FROM stock_move AS move WHERE move.order_line_id = line.id AND move.kind = 'ship') AS shipped_micro
FROM sales_order_line AS line;

-- Where an order stands follows from its facts; lists, screens and reports read the word here.
CREATE VIEW sales_order_state AS
SELECT sale.id AS order_id,
       CASE WHEN sale.cancelled = 1 THEN 'cancelled'
            WHEN sale.shipped_elsewhere = 1
                 OR NOT EXISTS (SELECT 1 FROM sales_line_shipped AS line
                                WHERE line.order_id = sale.id AND line.shipped_micro < line.quantity_micro) THEN 'shipped'
            WHEN EXISTS (SELECT 1 FROM sales_order_line AS line
                         WHERE line.order_id = sale.id AND line.variant_id IS NULL) THEN 'unmatched'
            WHEN EXISTS (SELECT 1 FROM sales_line_shipped AS line
                         WHERE line.order_id = sale.id AND line.shipped_micro > 0) THEN 'partly_shipped'
            WHEN sale.paid = 1 THEN 'paid'
            ELSE 'open' END AS state
FROM sales_order AS sale;

CREATE VIEW check_shipped_as_ordered AS
SELECT sale.code AS subject,
       'line ' || line.position || ' ordered ' || line.quantity_micro || ', shipped ' || line.shipped_micro AS detail
FROM sales_line_shipped AS line JOIN sales_order AS sale ON sale.id = line.order_id
WHERE line.shipped_micro < 0 OR line.shipped_micro > line.quantity_micro;
