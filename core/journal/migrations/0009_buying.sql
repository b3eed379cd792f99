-- Buying: what is needed, what suppliers ask for it, what was ordered, what came, what went back.

-- Needs a person wrote down. What work orders and reorder points need is reckoned, never written.
CREATE TABLE purchase_need (
    id              INTEGER PRIMARY KEY,
    number          INTEGER NOT NULL,
    code            TEXT NOT NULL UNIQUE,
    material_id     INTEGER NOT NULL REFERENCES material (id),
    quantity_micro  INTEGER NOT NULL CHECK (quantity_micro > 0),
    wanted_day      TEXT,
    reason          TEXT NOT NULL DEFAULT '',
    met_day         TEXT,                                   -- had from what was there; NULL: not so
    hidden          INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE INDEX purchase_need_number ON purchase_need (number);
CREATE INDEX purchase_need_material ON purchase_need (material_id);
CREATE INDEX purchase_need_open ON purchase_need (material_id) WHERE hidden = 0 AND met_day IS NULL;

-- A request for quotation: the same question to several suppliers.
CREATE TABLE quote_request (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,
    code        TEXT NOT NULL UNIQUE,
    asked_day   TEXT NOT NULL,
    answer_by   TEXT,
    note        TEXT NOT NULL DEFAULT '',
    hidden      INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE INDEX quote_request_number ON quote_request (number);

CREATE TABLE quote_request_line (
    id              INTEGER PRIMARY KEY,
    request_id      INTEGER NOT NULL REFERENCES quote_request (id),
    position        INTEGER NOT NULL,
    material_id     INTEGER NOT NULL REFERENCES material (id),
    quantity_micro  INTEGER NOT NULL CHECK (quantity_micro > 0),
    typed_quantity  TEXT NOT NULL DEFAULT '',
    wanted_day      TEXT,
    note            TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX quote_request_line_request ON quote_request_line (request_id, position);
CREATE INDEX quote_request_line_material ON quote_request_line (material_id);

CREATE TABLE quote_request_supplier (
    id          INTEGER PRIMARY KEY,
    request_id  INTEGER NOT NULL REFERENCES quote_request (id),
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    UNIQUE (request_id, supplier_id)
) STRICT;
CREATE INDEX quote_request_supplier_supplier ON quote_request_supplier (supplier_id);

-- What a supplier asks for one material: valid from the day quoted to the day stated.
CREATE TABLE quote (
    id              INTEGER PRIMARY KEY,
    number          INTEGER NOT NULL,
    code            TEXT NOT NULL UNIQUE,
    supplier_id     INTEGER NOT NULL REFERENCES supplier (id),
    material_id     INTEGER NOT NULL REFERENCES material (id),
    request_id      INTEGER REFERENCES quote_request (id),
    quoted_day      TEXT NOT NULL,
    valid_until     TEXT,                                   -- NULL: until they say otherwise
    currency        TEXT NOT NULL,
    lead_days       INTEGER CHECK (lead_days >= 0),         -- NULL: as the supplier says in general
    minimum_micro   INTEGER CHECK (minimum_micro > 0),
    multiple_micro  INTEGER CHECK (multiple_micro > 0),
    supplier_item   TEXT NOT NULL DEFAULT '',               -- their own number for it
    note            TEXT NOT NULL DEFAULT '',
    hidden          INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE INDEX quote_number ON quote (number);
CREATE INDEX quote_material ON quote (material_id, quoted_day);
CREATE INDEX quote_supplier ON quote (supplier_id, quoted_day);
CREATE INDEX quote_request_id ON quote (request_id) WHERE request_id IS NOT NULL;

-- From this quantity on, so much money for so much: never a rounded unit price.
CREATE TABLE quote_break (
    id          INTEGER PRIMARY KEY,
    quote_id    INTEGER NOT NULL REFERENCES quote (id),
    from_micro  INTEGER NOT NULL CHECK (from_micro >= 0),
    price_minor INTEGER NOT NULL CHECK (price_minor >= 0),
    per_micro   INTEGER NOT NULL CHECK (per_micro > 0),
    typed       TEXT NOT NULL DEFAULT '',                   -- as the person wrote it: "13.99 / 12 pcs"
    UNIQUE (quote_id, from_micro)
) STRICT;

-- What a supplier's item is here: asked once, remembered. One of theirs is so much of the base unit.
CREATE TABLE supplier_item (
    id              INTEGER PRIMARY KEY,
    supplier_id     INTEGER NOT NULL REFERENCES supplier (id),
    item_key        TEXT NOT NULL,                          -- "number:…", with a tab and its model, or "title:…"
    material_id     INTEGER NOT NULL REFERENCES material (id),
    one_micro       INTEGER NOT NULL CHECK (one_micro > 0),
    UNIQUE (supplier_id, item_key)
) STRICT;
CREATE INDEX supplier_item_material ON supplier_item (material_id);

CREATE TABLE purchase_order (
    id                  INTEGER PRIMARY KEY,
    number              INTEGER NOT NULL,
    code                TEXT NOT NULL UNIQUE,
    supplier_id         INTEGER NOT NULL REFERENCES supplier (id),
    supplier_order_no   TEXT NOT NULL DEFAULT '',           -- as they number it
    currency            TEXT NOT NULL,
    ordered_day         TEXT,                               -- NULL: a draft
    first_promise_day   TEXT,                               -- what they promised first: never overwritten
    promise_day         TEXT,
    freight_minor       INTEGER NOT NULL DEFAULT 0 CHECK (freight_minor >= 0),
    adjustment_minor    INTEGER NOT NULL DEFAULT 0,         -- discount below, surcharge above zero
    closed_day          TEXT,                               -- what has not come will not come
    cancelled           INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1)),
    source              TEXT NOT NULL DEFAULT '',           -- '' made here; else what it was imported from: '1688'
    seller              TEXT NOT NULL DEFAULT '',           -- as what it was imported from calls the supplier
    fingerprint         TEXT NOT NULL DEFAULT '',           -- an imported one without their number is known by it
    note                TEXT NOT NULL DEFAULT '',
    hidden              INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE INDEX purchase_order_number ON purchase_order (number);
-- They number an order once, whether it was typed or imported here.
CREATE UNIQUE INDEX purchase_order_theirs ON purchase_order (supplier_id, supplier_order_no)
    WHERE supplier_order_no <> '' AND hidden = 0;
CREATE UNIQUE INDEX purchase_order_fingerprint ON purchase_order (fingerprint)
    WHERE fingerprint <> '' AND hidden = 0;
CREATE INDEX purchase_order_seller ON purchase_order (seller) WHERE seller <> '';
CREATE INDEX purchase_order_their_number ON purchase_order (supplier_order_no) WHERE supplier_order_no <> '';
CREATE INDEX purchase_order_supplier ON purchase_order (supplier_id, ordered_day);
-- The scorecard asks which orders were promised for a period, of one supplier and of all.
CREATE INDEX purchase_order_first_promise ON purchase_order (supplier_id, first_promise_day)
    WHERE first_promise_day IS NOT NULL AND ordered_day IS NOT NULL AND cancelled = 0 AND hidden = 0;

CREATE TABLE purchase_order_line (
    id              INTEGER PRIMARY KEY,
    order_id        INTEGER NOT NULL REFERENCES purchase_order (id),
    position        INTEGER NOT NULL,
    material_id     INTEGER REFERENCES material (id),       -- NULL: imported and not matched yet
    title           TEXT NOT NULL DEFAULT '',               -- as the supplier calls it
    supplier_item   TEXT NOT NULL DEFAULT '',
    supplier_model  TEXT NOT NULL DEFAULT '',               -- which of its models: one number may have several
    quantity_micro  INTEGER NOT NULL CHECK (quantity_micro > 0),    -- of the base unit; not matched: as bought
    bought_micro    INTEGER CHECK (bought_micro > 0),       -- in the seller's units; NULL: written of a material
    typed_quantity  TEXT NOT NULL DEFAULT '',
    total_minor     INTEGER CHECK (total_minor >= 0),       -- for the whole quantity; NULL: the price is not known yet
    need_id         INTEGER REFERENCES purchase_need (id),
    quote_id        INTEGER REFERENCES quote (id)
) STRICT;
CREATE INDEX purchase_order_line_order ON purchase_order_line (order_id, position);
CREATE INDEX purchase_order_line_material ON purchase_order_line (material_id);
CREATE INDEX purchase_order_line_need ON purchase_order_line (need_id) WHERE need_id IS NOT NULL;

-- A delivery and its invoice, as the invoice says it. What it comes to is in the lines and their moves.
CREATE TABLE purchase_receipt (
    id              INTEGER PRIMARY KEY,
    number          INTEGER NOT NULL,
    code            TEXT NOT NULL UNIQUE,
    supplier_id     INTEGER NOT NULL REFERENCES supplier (id),
    order_id        INTEGER REFERENCES purchase_order (id),
    received_day    TEXT NOT NULL,
    invoice_no      TEXT NOT NULL DEFAULT '',
    currency        TEXT NOT NULL,
    rate_micro      INTEGER NOT NULL CHECK (rate_micro > 0),    -- to the studio's currency; 1000000 for its own
    freight_minor   INTEGER NOT NULL DEFAULT 0 CHECK (freight_minor >= 0),
    duty_minor      INTEGER NOT NULL DEFAULT 0 CHECK (duty_minor >= 0),
    discount_minor  INTEGER NOT NULL DEFAULT 0 CHECK (discount_minor >= 0),
    note            TEXT NOT NULL DEFAULT '',
    hidden          INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))     -- taken back; countered facts name it
) STRICT;
CREATE INDEX purchase_receipt_number ON purchase_receipt (number);
-- The list of receipts comes by day.
CREATE INDEX purchase_receipt_day ON purchase_receipt (received_day, id);
CREATE INDEX purchase_receipt_supplier ON purchase_receipt (supplier_id, received_day);
CREATE INDEX purchase_receipt_invoice ON purchase_receipt (invoice_no) WHERE invoice_no <> '';
CREATE INDEX purchase_receipt_order ON purchase_receipt (order_id) WHERE order_id IS NOT NULL;

CREATE TABLE purchase_receipt_line (
    id              INTEGER PRIMARY KEY,
    at_ms           INTEGER NOT NULL,
    about_day       TEXT NOT NULL,
    receipt_id      INTEGER NOT NULL REFERENCES purchase_receipt (id),
    order_line_id   INTEGER REFERENCES purchase_order_line (id),
    material_id     INTEGER NOT NULL REFERENCES material (id),
    quantity_micro  INTEGER NOT NULL CHECK (quantity_micro > 0),
    goods_minor     INTEGER CHECK (goods_minor >= 0),       -- as invoiced, in the invoice's currency; NULL: unknown
    value_minor     INTEGER CHECK (value_minor >= 0),       -- landed, in the studio's currency; NULL: unknown
    sign            INTEGER NOT NULL DEFAULT 1 CHECK (sign IN (1, -1)),
    counters_id     INTEGER REFERENCES purchase_receipt_line (id),
    CHECK ((goods_minor IS NULL) = (value_minor IS NULL))
) STRICT;
CREATE INDEX purchase_receipt_line_receipt ON purchase_receipt_line (receipt_id);
CREATE INDEX purchase_receipt_line_order_line ON purchase_receipt_line (order_line_id, sign, quantity_micro)
    WHERE order_line_id IS NOT NULL;
CREATE INDEX purchase_receipt_line_material ON purchase_receipt_line (material_id, about_day);
-- What came of a year, whatever it was: the prices paid, the days kept.
CREATE INDEX purchase_receipt_line_day ON purchase_receipt_line (about_day);
CREATE UNIQUE INDEX purchase_receipt_line_counters ON purchase_receipt_line (counters_id) WHERE counters_id IS NOT NULL;

-- A fact stands while an even number of counter-facts follows it, one countering the other.
CREATE VIEW standing_purchase_receipt_line AS
SELECT line.* FROM purchase_receipt_line AS line
WHERE line.counters_id IS NULL
  AND (WITH RECURSIVE chain (link, length) AS (
           SELECT line.id, 0
           UNION ALL
           SELECT answer.id, chain.length + 1
           FROM chain JOIN purchase_receipt_line AS answer ON answer.counters_id = chain.link)
       SELECT max(length) FROM chain) % 2 = 0;

-- Goods sent back to their supplier; what leaves is in the moves, what they pay for it is here.
CREATE TABLE supplier_return (
    id              INTEGER PRIMARY KEY,
    number          INTEGER NOT NULL,
    code            TEXT NOT NULL UNIQUE,
    supplier_id     INTEGER NOT NULL REFERENCES supplier (id),
    receipt_id      INTEGER REFERENCES purchase_receipt (id),
    returned_day    TEXT NOT NULL,
    reason          TEXT NOT NULL,
    credit_minor    INTEGER CHECK (credit_minor >= 0),      -- in the studio's currency; NULL: not credited yet
    credited_day    TEXT,
    hidden          INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE INDEX supplier_return_number ON supplier_return (number);
CREATE INDEX supplier_return_supplier ON supplier_return (supplier_id, returned_day);
CREATE INDEX supplier_return_receipt ON supplier_return (receipt_id) WHERE receipt_id IS NOT NULL;

INSERT INTO table_rule (table_name, kind, taken_back) VALUES
    ('purchase_need', 'description', 'removed'), ('quote_request', 'description', 'removed'),
    ('quote_request_line', 'description', 'with its whole'), ('quote_request_supplier', 'description', 'with its whole'),
    ('quote', 'description', 'removed'), ('quote_break', 'description', 'with its whole'),
    ('supplier_item', 'description', 'removed'), ('purchase_order', 'description', 'removed'),
    ('purchase_order_line', 'description', 'with its whole'), ('purchase_receipt', 'description', 'hidden'),
    ('purchase_receipt_line', 'fact', 'removed'), ('supplier_return', 'description', 'hidden');
INSERT INTO column_rule (table_name, column_name, atom) VALUES
    ('quote_break', 'from_micro', 'price'), ('quote_break', 'price_minor', 'price'),
    ('quote_break', 'per_micro', 'price'), ('quote_break', 'typed', 'price'),
    ('purchase_order', 'currency', 'money'), ('purchase_order', 'freight_minor', 'money'),
    ('purchase_order', 'adjustment_minor', 'money'),
    ('purchase_order_line', 'material_id', 'amount'), ('purchase_order_line', 'quantity_micro', 'amount'),
    ('purchase_order_line', 'bought_micro', 'amount'),
    ('purchase_order_line', 'typed_quantity', 'amount'), ('purchase_order_line', 'total_minor', 'amount'),
    ('supplier_item', 'material_id', 'item'), ('supplier_item', 'one_micro', 'item'),
    ('supplier_return', 'credit_minor', 'credit'), ('supplier_return', 'credited_day', 'credit');
INSERT INTO column_rule (table_name, column_name, counter) VALUES
    ('purchase_receipt_line', 'at_ms', 'now'), ('purchase_receipt_line', 'sign', 'negate'),
    ('purchase_receipt_line', 'counters_id', 'self');

-- What has come of each line ordered. Receipts taken back count against themselves.
CREATE VIEW purchase_line_now AS
SELECT line.id AS line_id, line.order_id, line.position, line.material_id, line.quantity_micro, line.total_minor,
       (SELECT coalesce(sum(came.sign * came.quantity_micro), 0) FROM purchase_receipt_line AS came
        WHERE came.order_line_id = line.id) AS received_micro
FROM purchase_order_line AS line;

-- Its state follows from the days in it and from what has come; so does the share that has come, each line alike.
-- Asked line by line and not grouped, so that the triggers ask of one order what is of one order.
CREATE VIEW purchase_order_now AS
SELECT bought.id AS order_id, bought.supplier_id, bought.ordered_day, bought.promise_day, bought.currency,
       bought.hidden,
       (SELECT count(*) FROM purchase_order_line AS line WHERE line.order_id = bought.id) AS lines,
       (SELECT count(*) FROM purchase_order_line AS line
        WHERE line.order_id = bought.id AND line.material_id IS NULL) AS unmatched,
       (SELECT count(*) FROM purchase_order_line AS line
        WHERE line.order_id = bought.id AND line.total_minor IS NULL) AS unpriced,
       (SELECT coalesce(sum(line.total_minor), 0) FROM purchase_order_line AS line WHERE line.order_id = bought.id)
           + bought.freight_minor + bought.adjustment_minor AS total_minor,
       (SELECT coalesce(CAST(round(avg(min(line.received_micro, line.quantity_micro) * 1000.0 / line.quantity_micro))
                             AS INTEGER), 0) * 1000
        FROM purchase_line_now AS line WHERE line.order_id = bought.id) AS received_ppm,
       CASE WHEN bought.cancelled = 1 THEN 'cancelled'
            WHEN bought.ordered_day IS NULL THEN 'draft'
            WHEN NOT EXISTS (SELECT 1 FROM purchase_line_now AS line
                             WHERE line.order_id = bought.id AND line.received_micro < line.quantity_micro)
                 AND EXISTS (SELECT 1 FROM purchase_order_line AS line WHERE line.order_id = bought.id) THEN 'received'
            WHEN bought.closed_day IS NOT NULL THEN 'closed'
            WHEN EXISTS (SELECT 1 FROM purchase_line_now AS line
                         WHERE line.order_id = bought.id AND line.received_micro > 0) THEN 'partly_received'
            ELSE 'ordered' END AS state
FROM purchase_order AS bought;

-- The same, kept by the triggers below: of years of orders only a few are open, and these are asked for all day.
CREATE TABLE purchase_order_total (
    order_id        INTEGER PRIMARY KEY REFERENCES purchase_order (id) ON DELETE CASCADE,
    supplier_id     INTEGER NOT NULL,
    ordered_day     TEXT,
    promise_day     TEXT,
    currency        TEXT NOT NULL,
    hidden          INTEGER NOT NULL,
    lines           INTEGER NOT NULL,
    unmatched       INTEGER NOT NULL,               -- lines without a material
    unpriced        INTEGER NOT NULL,               -- lines whose price is not known yet
    total_minor     INTEGER NOT NULL,               -- of the lines that have a price, with freight and adjustment
    received_ppm    INTEGER NOT NULL,               -- the share that has come, each line alike
    state           TEXT NOT NULL,
    is_open         INTEGER AS (state IN ('ordered', 'partly_received') AND hidden = 0)
) STRICT;
CREATE INDEX purchase_order_total_open ON purchase_order_total (is_open, promise_day);
CREATE INDEX purchase_order_total_state ON purchase_order_total (state, order_id);
CREATE INDEX purchase_order_total_supplier ON purchase_order_total (supplier_id, order_id);
CREATE INDEX purchase_order_total_unmatched ON purchase_order_total (order_id) WHERE unmatched > 0;

CREATE TRIGGER purchase_order_added AFTER INSERT ON purchase_order
BEGIN INSERT OR REPLACE INTO purchase_order_total SELECT * FROM purchase_order_now WHERE order_id = NEW.id; END;
CREATE TRIGGER purchase_order_changed AFTER UPDATE ON purchase_order
BEGIN INSERT OR REPLACE INTO purchase_order_total SELECT * FROM purchase_order_now WHERE order_id = NEW.id; END;
CREATE TRIGGER purchase_order_line_added AFTER INSERT ON purchase_order_line
BEGIN INSERT OR REPLACE INTO purchase_order_total SELECT * FROM purchase_order_now WHERE order_id = NEW.order_id; END;
CREATE TRIGGER purchase_order_line_changed AFTER UPDATE ON purchase_order_line
BEGIN INSERT OR REPLACE INTO purchase_order_total SELECT * FROM purchase_order_now WHERE order_id = NEW.order_id; END;
CREATE TRIGGER purchase_order_line_removed AFTER DELETE ON purchase_order_line
BEGIN INSERT OR REPLACE INTO purchase_order_total SELECT * FROM purchase_order_now WHERE order_id = OLD.order_id; END;
CREATE TRIGGER purchase_receipt_line_came AFTER INSERT ON purchase_receipt_line WHEN NEW.order_line_id IS NOT NULL
BEGIN
    INSERT OR REPLACE INTO purchase_order_total
    SELECT * FROM purchase_order_now
    WHERE order_id = (SELECT order_id FROM purchase_order_line WHERE id = NEW.order_line_id);
END;

CREATE VIEW check_purchase_order_total AS
SELECT bought.code AS subject, 'its kept total is not what its lines and receipts say' AS detail
FROM purchase_order_now AS fact
JOIN purchase_order AS bought ON bought.id = fact.order_id
LEFT JOIN purchase_order_total AS kept ON kept.order_id = fact.order_id
WHERE (kept.supplier_id, kept.ordered_day, kept.promise_day, kept.currency, kept.hidden, kept.lines, kept.unmatched,
       kept.unpriced, kept.total_minor, kept.received_ppm, kept.state)
      IS NOT (fact.supplier_id, fact.ordered_day, fact.promise_day, fact.currency, fact.hidden, fact.lines,
              fact.unmatched, fact.unpriced, fact.total_minor, fact.received_ppm, fact.state);

-- What has come was ordered: taking back the order is refused while its goods are here.
CREATE TRIGGER purchase_order_with_receipts_stays BEFORE UPDATE OF ordered_day, cancelled ON purchase_order
WHEN (NEW.ordered_day IS NULL OR NEW.cancelled = 1)
     AND EXISTS (SELECT 1 FROM purchase_line_now WHERE order_id = NEW.id AND received_micro > 0)
BEGIN SELECT RAISE(ABORT, 'something of the order has come'); END;

-- What was ordered is what was agreed, also where an old change of the draft is taken back. What a line of a seller's
-- is here may be told, and told better, until some of it has come.
CREATE TRIGGER purchase_order_stays_as_agreed
BEFORE UPDATE OF supplier_id, currency, freight_minor, adjustment_minor ON purchase_order
WHEN OLD.ordered_day IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the order was placed'); END;
CREATE TRIGGER purchase_order_line_stays_as_agreed
BEFORE UPDATE OF order_id, material_id, quantity_micro, bought_micro, typed_quantity, total_minor
ON purchase_order_line
WHEN EXISTS (SELECT 1 FROM purchase_order WHERE id = OLD.order_id AND ordered_day IS NOT NULL)
     AND ((NEW.order_id, NEW.bought_micro, NEW.typed_quantity, NEW.total_minor)
              IS NOT (OLD.order_id, OLD.bought_micro, OLD.typed_quantity, OLD.total_minor)
          OR OLD.bought_micro IS NULL
          OR EXISTS (SELECT 1 FROM purchase_line_now WHERE line_id = OLD.id AND received_micro > 0))
BEGIN SELECT RAISE(ABORT, 'the order was placed'); END;
CREATE TRIGGER purchase_order_line_comes_before_placing BEFORE INSERT ON purchase_order_line
WHEN EXISTS (SELECT 1 FROM purchase_order WHERE id = NEW.order_id AND ordered_day IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'the order was placed'); END;
CREATE TRIGGER purchase_order_line_goes_before_placing BEFORE DELETE ON purchase_order_line
WHEN EXISTS (SELECT 1 FROM purchase_order WHERE id = OLD.order_id AND ordered_day IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'the order was placed'); END;

-- Nothing comes of an order that was cancelled or never placed, nor does what came and went come again.
CREATE TRIGGER purchase_receipt_line_was_ordered BEFORE INSERT ON purchase_receipt_line
WHEN NEW.sign = 1
     AND EXISTS (SELECT 1 FROM purchase_receipt AS receipt JOIN purchase_order AS bought ON bought.id = receipt.order_id
                 WHERE receipt.id = NEW.receipt_id AND (bought.cancelled = 1 OR bought.ordered_day IS NULL))
BEGIN SELECT RAISE(ABORT, 'the order was cancelled or never placed'); END;

CREATE VIEW check_purchase_order_received AS
SELECT bought.code AS subject, 'was cancelled or never placed, and something of it has come' AS detail
FROM purchase_order AS bought
WHERE (bought.cancelled = 1 OR bought.ordered_day IS NULL)
  AND EXISTS (SELECT 1 FROM purchase_line_now AS line WHERE line.order_id = bought.id AND line.received_micro > 0);

-- Quantities are numbers of their material's base unit. Whatever holds one stands here, also out of sight, for it can
-- be brought back.
CREATE VIEW counted_material AS
SELECT material_id FROM lot WHERE material_id IS NOT NULL
UNION ALL SELECT material_id FROM recipe_input
UNION ALL SELECT material_id FROM variant_input
UNION ALL SELECT material_id FROM purchase_need
UNION ALL SELECT material_id FROM quote_request_line
UNION ALL SELECT material_id FROM quote
UNION ALL SELECT material_id FROM supplier_item
UNION ALL SELECT material_id FROM purchase_order_line WHERE material_id IS NOT NULL;

-- Once something counts in a unit it stays, also where somebody takes back a change of it.
CREATE TRIGGER material_unit_is_settled BEFORE UPDATE OF base_unit ON material
WHEN NEW.base_unit <> OLD.base_unit AND EXISTS (SELECT 1 FROM counted_material WHERE material_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'something counts in the unit'); END;

-- What is still to come of a material, by order line. The plus keeps the few open orders outside.
CREATE VIEW open_purchase_line AS
SELECT line.line_id, line.order_id, +line.material_id AS material_id, bought.supplier_id, bought.promise_day,
       line.quantity_micro - line.received_micro AS due_micro
FROM purchase_order_total AS bought
CROSS JOIN purchase_line_now AS line ON line.order_id = bought.order_id
WHERE bought.is_open = 1 AND line.quantity_micro > line.received_micro;

-- The lots of a receipt line hold what it says, to the cent and the millionth (3 is the supplier's place).
CREATE VIEW check_receipt_line AS
SELECT receipt.code AS subject,
       'lots hold ' || moved.quantity_micro || ' / ' || moved.value_minor || ' of ' || line.quantity_micro || ' / '
           || coalesce(line.value_minor, 0) AS detail
FROM purchase_receipt_line AS line
JOIN purchase_receipt AS receipt ON receipt.id = line.receipt_id
JOIN (SELECT receipt_line_id, sum(iif(from_location_id = 3, quantity_micro, -quantity_micro)) AS quantity_micro,
             sum(iif(from_location_id = 3, 1, -1) * coalesce(value_minor, 0)) AS value_minor
      FROM stock_move WHERE receipt_line_id IS NOT NULL GROUP BY receipt_line_id) AS moved
     ON moved.receipt_line_id = line.id
WHERE line.counters_id IS NULL
  AND ((line.id IN (SELECT id FROM standing_purchase_receipt_line)
        AND (moved.quantity_micro <> line.quantity_micro OR moved.value_minor <> coalesce(line.value_minor, 0)))
       OR (line.id NOT IN (SELECT id FROM standing_purchase_receipt_line)
           AND (moved.quantity_micro <> 0 OR moved.value_minor <> 0)));

-- Without moves a receipt line that stands is no receipt.
CREATE VIEW check_receipt_line_moves AS
SELECT receipt.code AS subject, 'has a line without stock' AS detail
FROM standing_purchase_receipt_line AS line JOIN purchase_receipt AS receipt ON receipt.id = line.receipt_id
WHERE NOT EXISTS (SELECT 1 FROM stock_move WHERE receipt_line_id = line.id);

-- A return without moves is no return.
CREATE VIEW check_supplier_return_moves AS
SELECT back.code AS subject, 'sends back nothing' AS detail
FROM supplier_return AS back
WHERE back.hidden = 0 AND NOT EXISTS (SELECT 1 FROM stock_move WHERE supplier_return_id = back.id);
