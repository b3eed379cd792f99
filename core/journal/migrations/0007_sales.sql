CREATE TABLE import_batch (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,
    code        TEXT NOT NULL UNIQUE,
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
CREATE UNIQUE INDEX shipment_counters ON shipment (counters_id) WHERE counters_id IS NOT NULL;

-- A fact stands while an even number of counter-facts follows it, one countering the other.
CREATE VIEW standing_shipment AS
SELECT parcel.* FROM shipment AS parcel
WHERE parcel.counters_id IS NULL
  AND (WITH RECURSIVE chain (link, length) AS (
           SELECT parcel.id, 0
           UNION ALL
           SELECT answer.id, chain.length + 1 FROM chain JOIN shipment AS answer ON answer.counters_id = chain.link)
       SELECT max(length) FROM chain) % 2 = 0;

INSERT INTO table_rule (table_name, kind, taken_back) VALUES
    ('import_batch', 'description', 'removed'), ('sales_order', 'description', 'removed'),
    ('sales_order_line', 'description', 'with its whole'), ('channel_item', 'description', 'removed'),
    ('shipment', 'fact', 'removed');
INSERT INTO column_rule (table_name, column_name, atom) VALUES
    ('sales_order', 'currency', 'money'), ('sales_order', 'rate_micro', 'money'),
    ('sales_order', 'shipping_minor', 'charges'), ('sales_order', 'discount_minor', 'charges'),
    ('sales_order', 'tax_minor', 'charges'), ('sales_order', 'refunded_minor', 'charges'),
    ('sales_order_line', 'quantity_micro', 'amount'), ('sales_order_line', 'total_minor', 'amount');
-- What a buyer writes beside an order may tell who they are.
INSERT INTO column_rule (table_name, column_name, personal) VALUES ('sales_order', 'note', 1);
INSERT INTO column_rule (table_name, column_name, counter) VALUES
    ('shipment', 'at_ms', 'now'), ('shipment', 'sign', 'negate'), ('shipment', 'counters_id', 'self');

-- What of a line has left from here, net of shipments taken back (4 is the customer's place), and the last day on which
-- something that still counts was shipped of it.
CREATE VIEW sales_line_shipped AS
SELECT line.id AS line_id, line.order_id, line.position, line.variant_id, line.quantity_micro, line.total_minor,
       (SELECT coalesce(sum(iif(move.to_location_id = 4, move.quantity_micro, -move.quantity_micro)), 0)
        FROM stock_move AS move WHERE move.order_line_id = line.id AND move.kind = 'ship') AS shipped_micro,
       (SELECT move.about_day
        FROM stock_move AS move WHERE move.order_line_id = line.id AND move.kind = 'ship'
        GROUP BY move.about_day
        HAVING sum(iif(move.to_location_id = 4, move.quantity_micro, -move.quantity_micro)) > 0
        ORDER BY move.about_day DESC LIMIT 1) AS shipped_day
FROM sales_order_line AS line;

-- What an order says of itself. charges_minor: what it comes to beside its goods, shipping less discount, without tax.
-- Its money in the studio's currency is money * rate / scale (minor units both); rate is NULL while it is unknown.
CREATE VIEW sales_order_terms AS
SELECT sale.id AS order_id, sale.channel_id, sale.customer_id, sale.ordered_at_ms, sale.ordered_day, sale.promise_day,
       sale.cancelled, sale.shipped_elsewhere, sale.paid, sale.currency,
       sale.shipping_minor - sale.discount_minor AS charges_minor, sale.tax_minor, sale.refunded_minor,
       coalesce(sale.rate_micro, iif(sale.currency = studio.currency, 1000000, NULL))
           * CASE WHEN studio.currency IN ('JPY', 'KRW', 'VND') THEN 1 WHEN studio.currency = 'KWD' THEN 1000
                  ELSE 100 END AS rate,
       1000000 * CASE WHEN sale.currency IN ('JPY', 'KRW', 'VND') THEN 1 WHEN sale.currency = 'KWD' THEN 1000
                      ELSE 100 END AS scale
FROM sales_order AS sale JOIN studio ON studio.id = 1;

-- What an order comes to and what of it has left follows from its lines and shipments; this says how.
CREATE VIEW sales_order_now AS
SELECT terms.*, coalesce(sum(line.total_minor), 0) AS goods_minor,
       coalesce(sum(line.quantity_micro), 0) AS quantity_micro,
       count(line.line_id) - count(line.variant_id) AS unmatched,
       coalesce(sum(line.shipped_micro), 0) AS shipped_micro, max(line.shipped_day) AS shipped_day
FROM sales_order_terms AS terms LEFT JOIN sales_line_shipped AS line ON line.order_id = terms.order_id
GROUP BY terms.order_id;

-- Kept totals by order: the columns of sales_order_now, and what follows from them, beside the order, for lists, Today
-- and reports, which would else ask every line and every shipment. Only the triggers below write it.
CREATE TABLE sales_order_total (
    order_id            INTEGER PRIMARY KEY REFERENCES sales_order (id) ON DELETE CASCADE,
    channel_id          INTEGER NOT NULL,
    customer_id         INTEGER,
    ordered_at_ms       INTEGER NOT NULL,
    ordered_day         TEXT NOT NULL,
    promise_day         TEXT,
    cancelled           INTEGER NOT NULL,
    shipped_elsewhere   INTEGER NOT NULL,
    paid                INTEGER NOT NULL,
    currency            TEXT NOT NULL,
    charges_minor       INTEGER NOT NULL,
    tax_minor           INTEGER NOT NULL,
    refunded_minor      INTEGER NOT NULL,
    rate                INTEGER,                    -- see sales_order_terms; NULL: unknown
    scale               INTEGER NOT NULL,
    goods_minor         INTEGER NOT NULL,
    quantity_micro      INTEGER NOT NULL,
    unmatched           INTEGER NOT NULL,           -- lines without a product
    shipped_micro       INTEGER NOT NULL,           -- of the quantity, from here
    shipped_day         TEXT,                       -- the last day on which something was; NULL: nothing
    charged_minor       INTEGER AS (goods_minor + charges_minor + tax_minor),
    -- The refund's share of the tax in what was charged: refunded * tax / charged, half-even, never more than the tax or
    -- the refund. The product of two amounts may pass 64 bits, so it is divided like digits to the base 65536; the
    -- second "digit" and what was carried to it:
    refunded_tax_carry  INTEGER AS (iif(refunded_minor = 0 OR charged_minor <= 0, 0,
                            refunded_minor / 65536 * tax_minor % charged_minor * 65536
                            + refunded_minor % 65536 * tax_minor)),
    refunded_tax_minor  INTEGER AS (iif(refunded_minor = 0 OR charged_minor <= 0, 0,
                            min(refunded_minor, tax_minor,
                                refunded_minor / 65536 * tax_minor / charged_minor * 65536
                                + refunded_tax_carry / charged_minor
                                + (refunded_tax_carry % charged_minor * 2 + refunded_tax_carry / charged_minor % 2
                                   > charged_minor)))),
    -- What the studio gets: goods and shipping less discount and refunds, all without tax.
    revenue_minor       INTEGER AS (goods_minor + charges_minor - refunded_minor + refunded_tax_minor),
    -- The same in the studio's currency, rounded half-even as ExchangeRate::convert does; NULL while the rate is unknown.
    studio_minor        INTEGER AS (iif(revenue_minor < 0, -1, 1)
                            * ((abs(revenue_minor) * rate + scale / 2 - 1 + abs(revenue_minor) * rate / scale % 2)
                               / scale)),
    state               TEXT AS (CASE WHEN cancelled = 1 THEN 'cancelled'
                                      WHEN shipped_elsewhere = 1 OR (shipped_micro = quantity_micro AND quantity_micro > 0)
                                          THEN 'shipped'
                                      WHEN unmatched > 0 THEN 'unmatched'
                                      WHEN shipped_micro > 0 THEN 'partly_shipped'
                                      WHEN paid = 1 THEN 'paid'
                                      ELSE 'open' END),
    -- The day that completed the order; '9999-12-31' while something is to be shipped; NULL where nobody here knows or
    -- asks (shipped elsewhere, cancelled).
    open_until_day      TEXT AS (CASE WHEN cancelled = 1 THEN NULL
                                      WHEN shipped_micro = quantity_micro AND quantity_micro > 0 THEN shipped_day
                                      WHEN shipped_elsewhere = 1 THEN NULL
                                      ELSE '9999-12-31' END)
) STRICT;
-- The list of orders comes by time; what it is narrowed to has an index in the same order.
CREATE INDEX sales_order_total_time ON sales_order_total (ordered_at_ms);
CREATE INDEX sales_order_total_state ON sales_order_total (state, ordered_at_ms);
CREATE INDEX sales_order_total_channel ON sales_order_total (channel_id, ordered_at_ms, cancelled);
CREATE INDEX sales_order_total_unmatched ON sales_order_total (ordered_at_ms) WHERE unmatched > 0;
CREATE INDEX sales_order_total_unknown ON sales_order_total (currency, ordered_day)
    WHERE studio_minor IS NULL AND cancelled = 0;
-- Reports read these alone, never the table.
CREATE INDEX sales_order_total_day
    ON sales_order_total (ordered_day, channel_id, currency, revenue_minor, studio_minor, quantity_micro)
    WHERE cancelled = 0;
CREATE INDEX sales_order_total_open ON sales_order_total (open_until_day, promise_day, ordered_day)
    WHERE open_until_day IS NOT NULL;
CREATE INDEX sales_order_total_customer
    ON sales_order_total (customer_id, ordered_day, studio_minor) WHERE cancelled = 0;

-- What comes every day is added to what is kept; what happens now and then is reckoned afresh.
CREATE TRIGGER sales_order_line_added AFTER INSERT ON sales_order_line
BEGIN
    INSERT INTO sales_order_total
    SELECT terms.*, NEW.total_minor, NEW.quantity_micro, NEW.variant_id IS NULL, 0, NULL
    FROM sales_order_terms AS terms WHERE terms.order_id = NEW.order_id
    ON CONFLICT DO UPDATE
    SET goods_minor = goods_minor + excluded.goods_minor, quantity_micro = quantity_micro + excluded.quantity_micro,
        unmatched = unmatched + excluded.unmatched;
END;
CREATE TRIGGER stock_move_ships_line AFTER INSERT ON stock_move WHEN NEW.kind = 'ship'
BEGIN
    UPDATE sales_order_total
    SET shipped_micro = shipped_micro + iif(NEW.to_location_id = 4, NEW.quantity_micro, -NEW.quantity_micro),
        shipped_day = iif(NEW.to_location_id = 4, max(coalesce(shipped_day, ''), NEW.about_day), NULL)
    WHERE order_id = (SELECT order_id FROM sales_order_line WHERE id = NEW.order_line_id);
END;
CREATE TRIGGER sales_order_shipment_taken_back AFTER UPDATE OF shipped_day ON sales_order_total
WHEN NEW.shipped_day IS NULL
BEGIN
    UPDATE sales_order_total
    SET shipped_day = (SELECT max(shipped_day) FROM sales_line_shipped WHERE order_id = NEW.order_id)
    WHERE order_id = NEW.order_id;
END;
CREATE TRIGGER sales_order_changed AFTER UPDATE ON sales_order
BEGIN INSERT OR REPLACE INTO sales_order_total SELECT * FROM sales_order_now WHERE order_id = NEW.id; END;
CREATE TRIGGER sales_order_line_changed AFTER UPDATE ON sales_order_line
BEGIN INSERT OR REPLACE INTO sales_order_total SELECT * FROM sales_order_now WHERE order_id = NEW.order_id; END;
CREATE TRIGGER sales_order_line_removed AFTER DELETE ON sales_order_line
BEGIN INSERT OR REPLACE INTO sales_order_total SELECT * FROM sales_order_now WHERE order_id = OLD.order_id; END;

CREATE VIEW check_sales_order_total AS
WITH otherwise AS (
    SELECT * FROM sales_order_now
    EXCEPT
    SELECT order_id, channel_id, customer_id, ordered_at_ms, ordered_day, promise_day, cancelled, shipped_elsewhere,
           paid, currency, charges_minor, tax_minor, refunded_minor, rate, scale, goods_minor, quantity_micro, unmatched,
           shipped_micro, shipped_day FROM sales_order_total
)
SELECT sale.code AS subject,
       'kept as goods ' || coalesce(kept.goods_minor || ', pieces ' || kept.quantity_micro || ', shipped '
                                    || kept.shipped_micro, 'nothing')
           || '; it is ' || otherwise.goods_minor || ', ' || otherwise.quantity_micro || ', '
           || otherwise.shipped_micro AS detail
FROM otherwise
JOIN sales_order AS sale ON sale.id = otherwise.order_id
LEFT JOIN sales_order_total AS kept ON kept.order_id = otherwise.order_id;

CREATE VIEW check_shipped_as_ordered AS
SELECT sale.code AS subject,
       'line ' || line.position || ' ordered ' || line.quantity_micro || ', shipped ' || line.shipped_micro AS detail
FROM sales_line_shipped AS line JOIN sales_order AS sale ON sale.id = line.order_id
WHERE line.shipped_micro < 0 OR line.shipped_micro > line.quantity_micro;

-- Rules that hold also where something is taken back or done again.
CREATE TRIGGER sales_order_shipped_is_not_cancelled BEFORE UPDATE OF cancelled ON sales_order
WHEN NEW.cancelled = 1 AND OLD.cancelled = 0
     AND EXISTS (SELECT 1 FROM sales_line_shipped WHERE order_id = NEW.id AND shipped_micro <> 0)
BEGIN SELECT RAISE(ABORT, 'part of the order was shipped'); END;

CREATE TRIGGER sales_order_line_shipped_stays BEFORE UPDATE OF quantity_micro, variant_id ON sales_order_line
WHEN (SELECT shipped_micro > NEW.quantity_micro OR (shipped_micro <> 0 AND NEW.variant_id IS NOT OLD.variant_id)
      FROM sales_line_shipped WHERE line_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the line was shipped'); END;

CREATE TRIGGER stock_move_ships_what_was_ordered AFTER INSERT ON stock_move
WHEN NEW.kind = 'ship' AND NEW.order_line_id IS NOT NULL
     AND (SELECT line.shipped_micro NOT BETWEEN 0 AND line.quantity_micro
                 OR (NEW.to_location_id = 4
                     AND (sale.cancelled = 1
                          OR line.variant_id IS NOT (SELECT variant_id FROM lot WHERE lot.id = NEW.lot_id)))
          FROM sales_line_shipped AS line JOIN sales_order AS sale ON sale.id = line.order_id
          WHERE line.line_id = NEW.order_line_id)
BEGIN SELECT RAISE(ABORT, 'this is not what was ordered'); END;

CREATE VIEW check_shipped_product AS
SELECT sale.code AS subject,
       'line ' || line.position || iif(sale.cancelled = 1, ' of a cancelled order', ' of another product')
           || ' was shipped from ' || lot.code AS detail
FROM stock_move AS move
JOIN sales_order_line AS line ON line.id = move.order_line_id
JOIN sales_order AS sale ON sale.id = line.order_id
JOIN lot ON lot.id = move.lot_id
WHERE move.kind = 'ship'
GROUP BY line.id, lot.id
HAVING sum(iif(move.to_location_id = 4, move.quantity_micro, -move.quantity_micro)) <> 0
   AND (sale.cancelled = 1 OR line.variant_id IS NOT lot.variant_id);

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
