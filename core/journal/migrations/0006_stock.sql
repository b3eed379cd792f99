-- The double-entry ledger. Every move takes quantity and value of one lot from one location to another, so
-- the sums over all locations are zero by construction; what has to be watched is that nothing inside goes
-- below zero, and that a used-up lot leaves no value behind. stock_total is kept by the triggers below and
-- refuses both.
CREATE TABLE location (
    id      INTEGER PRIMARY KEY,
    code    TEXT NOT NULL UNIQUE,
    name    TEXT NOT NULL,
    -- Inside: 'shelf' is the studio's own, 'bench' holds what is issued to work orders, 'peer' what is ours and lies at
    -- another studio. Outside: where lots come from and go to; 'used' is where materials end and products begin, 'split'
    -- where a lot becomes several.
    kind    TEXT NOT NULL DEFAULT 'shelf'
            CHECK (kind IN ('shelf', 'bench', 'peer', 'supplier', 'customer', 'scrap', 'count', 'split', 'used')),
    hidden  INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
-- The places every studio has; code knows them by these ids (core/stock/location.h).
INSERT INTO location (id, code, name, kind) VALUES
    (1, 'SHELF', 'Shelf', 'shelf'), (2, 'BENCH', 'Bench', 'bench'), (3, 'SUPPLIER', 'Supplier', 'supplier'),
    (4, 'CUSTOMER', 'Customer', 'customer'), (5, 'SCRAP', 'Scrap', 'scrap'), (6, 'COUNT', 'Count', 'count'),
    (7, 'SPLIT', 'Split', 'split'), (8, 'USED', 'Used up', 'used'), (9, 'FINISHED', 'Finished goods', 'shelf');

CREATE TABLE lot (
    id              INTEGER PRIMARY KEY,
    number          INTEGER NOT NULL,
    code            TEXT NOT NULL UNIQUE,
    material_id     INTEGER REFERENCES material (id),
    variant_id      INTEGER REFERENCES variant (id),
    parent_id       INTEGER REFERENCES lot (id),        -- a remnant's or a split part's origin
    remnant         INTEGER NOT NULL DEFAULT 0 CHECK (remnant IN (0, 1)),
    rolling         INTEGER NOT NULL DEFAULT 0 CHECK (rolling IN (0, 1)),
    received_day    TEXT NOT NULL,
    grade           TEXT NOT NULL DEFAULT '',
    supplier_id     INTEGER REFERENCES supplier (id),   -- NULL: made here, or nobody said
    typed_quantity  TEXT NOT NULL DEFAULT '',           -- as received, in the person's unit
    -- Several equal pieces lie in one lot: ten of 250 mm are not 2.5 m. NULL: one piece, or of no shape.
    piece_micro     INTEGER CHECK (piece_micro > 0),
    thickness_micro INTEGER CHECK (thickness_micro > 0),    -- millionths of a millimetre, the average measured
    side            TEXT NOT NULL DEFAULT '' CHECK (side IN ('', 'left', 'right', 'whole')),
    defects         TEXT NOT NULL DEFAULT '',
    outline         TEXT NOT NULL DEFAULT '',           -- its shape: "x,y x,y …" in millimetres, closed; '' unknown
    fineness_ppm    INTEGER CHECK (fineness_ppm BETWEEN 1 AND 1000000),     -- assayed; NULL: the material's
    expiry_day      TEXT,                               -- the last day it may be used; NULL: keeps
    note            TEXT NOT NULL DEFAULT '',
    hidden          INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),    -- its receipt was taken back
    CHECK ((material_id IS NULL) <> (variant_id IS NULL))
) STRICT;
CREATE INDEX lot_number ON lot (number);
CREATE INDEX lot_material ON lot (material_id, received_day) WHERE material_id IS NOT NULL;
CREATE INDEX lot_variant ON lot (variant_id, received_day) WHERE variant_id IS NOT NULL;
CREATE INDEX lot_parent ON lot (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX lot_supplier ON lot (supplier_id) WHERE supplier_id IS NOT NULL;
CREATE INDEX lot_expiry ON lot (expiry_day) WHERE expiry_day IS NOT NULL;

CREATE TABLE stock_move (
    id                  INTEGER PRIMARY KEY,
    at_ms               INTEGER NOT NULL,
    about_day           TEXT NOT NULL,                  -- the day it is about; a late fact is booked later
    kind                TEXT NOT NULL CHECK (kind IN ('receipt', 'issue', 'return', 'move', 'split', 'merge', 'count',
                                                      'scrap', 'use', 'output', 'by_product', 'ship', 'revalue',
                                                      'send_back')),
    lot_id              INTEGER NOT NULL REFERENCES lot (id),
    from_location_id    INTEGER NOT NULL REFERENCES location (id),
    to_location_id      INTEGER NOT NULL REFERENCES location (id),
    quantity_micro      INTEGER NOT NULL,
    value_minor         INTEGER,                        -- NULL: unknown cost
    work_order_id       INTEGER REFERENCES work_order (id),
    order_line_id       INTEGER REFERENCES sales_order_line (id),
    shipment_id         INTEGER REFERENCES shipment (id),
    split_id            INTEGER,                        -- shared by the moves of one split or merge
    receipt_line_id     INTEGER REFERENCES purchase_receipt_line (id),
    supplier_return_id  INTEGER REFERENCES supplier_return (id),
    stocktake_id        INTEGER REFERENCES stocktake (id),
    reason              TEXT NOT NULL DEFAULT '',
    counters_id         INTEGER REFERENCES stock_move (id),
    CHECK (from_location_id <> to_location_id),
    CHECK (quantity_micro > 0),
    CHECK (value_minor IS NULL OR value_minor >= 0)
) STRICT;
CREATE INDEX stock_move_lot ON stock_move (lot_id);
CREATE INDEX stock_move_work_order ON stock_move (work_order_id, lot_id) WHERE work_order_id IS NOT NULL;
-- Covering: whether an order is wholly shipped is asked of thousands of orders at once.
CREATE INDEX stock_move_order_line ON stock_move (order_line_id, kind, about_day, to_location_id, quantity_micro)
    WHERE order_line_id IS NOT NULL;
CREATE INDEX stock_move_split ON stock_move (split_id) WHERE split_id IS NOT NULL;
-- What a lot was cut from or merged of is asked of every lot of a trace; most moves of it are of no split.
CREATE INDEX stock_move_split_lot ON stock_move (lot_id, split_id) WHERE split_id IS NOT NULL;
CREATE INDEX stock_move_receipt_line ON stock_move (receipt_line_id) WHERE receipt_line_id IS NOT NULL;
CREATE INDEX stock_move_supplier_return ON stock_move (supplier_return_id) WHERE supplier_return_id IS NOT NULL;
CREATE INDEX stock_move_stocktake ON stock_move (stocktake_id) WHERE stocktake_id IS NOT NULL;
-- A fact is countered at most once; the counter-fact may be countered in turn. So what a chain of them leaves is the
-- fact, once, or nothing.
CREATE UNIQUE INDEX stock_move_counters ON stock_move (counters_id) WHERE counters_id IS NOT NULL;
CREATE INDEX stock_move_day ON stock_move (about_day, kind);
-- What came without an invoice: few of all moves, asked for its price.
CREATE INDEX stock_move_at_cost ON stock_move (about_day)
    WHERE kind = 'receipt' AND receipt_line_id IS NULL AND counters_id IS NULL;
-- With what a lot came is asked of every lot of a trace; a loose lot has thousands of other moves.
CREATE INDEX stock_move_receipt ON stock_move (lot_id, receipt_line_id) WHERE kind = 'receipt';
-- So is whether work left it over: of what was bought nothing was.
CREATE INDEX stock_move_by_product ON stock_move (lot_id) WHERE kind = 'by_product';

-- A fact stands while an even number of counter-facts follows it, one countering the other.
CREATE VIEW standing_stock_move AS
SELECT move.* FROM stock_move AS move
WHERE move.counters_id IS NULL
  AND (WITH RECURSIVE chain (link, length) AS (
           SELECT move.id, 0
           UNION ALL
           SELECT answer.id, chain.length + 1 FROM chain JOIN stock_move AS answer ON answer.counters_id = chain.link)
       SELECT max(length) FROM chain) % 2 = 0;

-- Kept totals by lot and location. unknown_micro is the part of the quantity whose cost is unknown: a lot is
-- wholly known or wholly unknown at a place.
CREATE TABLE stock_total (
    lot_id          INTEGER NOT NULL REFERENCES lot (id),
    location_id     INTEGER NOT NULL REFERENCES location (id),
    material_id     INTEGER,                            -- the lot's, so that what is there is found at once
    variant_id      INTEGER,
    inside          INTEGER NOT NULL,
    quantity_micro  INTEGER NOT NULL,
    value_minor     INTEGER NOT NULL,
    unknown_micro   INTEGER NOT NULL,
    PRIMARY KEY (lot_id, location_id),
    CHECK (inside = 0 OR (quantity_micro >= 0 AND value_minor >= 0 AND unknown_micro IN (0, quantity_micro)
                          AND (quantity_micro > 0 OR value_minor = 0)
                          AND (unknown_micro = 0 OR value_minor = 0)))
) STRICT, WITHOUT ROWID;

CREATE INDEX stock_total_material ON stock_total (material_id, location_id)
    WHERE inside = 1 AND quantity_micro > 0 AND material_id IS NOT NULL;
CREATE INDEX stock_total_variant ON stock_total (variant_id, location_id)
    WHERE inside = 1 AND quantity_micro > 0 AND variant_id IS NOT NULL;

-- Few of many: what lies there at unknown cost.
CREATE INDEX stock_total_unknown ON stock_total (lot_id) WHERE inside = 1 AND unknown_micro > 0;

CREATE TRIGGER stock_move_updates_totals AFTER INSERT ON stock_move
BEGIN
    -- Where it leaves: not one upsert, for SQLite checks the inserted (negative) row before it sees the conflict.
    INSERT OR IGNORE INTO stock_total (lot_id, location_id, material_id, variant_id, inside, quantity_micro,
                                       value_minor, unknown_micro)
    SELECT lot.id, location.id, lot.material_id, lot.variant_id, location.kind IN ('shelf', 'bench', 'peer'), 0, 0, 0
    FROM lot, location WHERE lot.id = NEW.lot_id AND location.id = NEW.from_location_id;
    UPDATE stock_total
    SET quantity_micro = quantity_micro - NEW.quantity_micro,
        value_minor = value_minor - coalesce(NEW.value_minor, 0),
        unknown_micro = unknown_micro - iif(NEW.value_minor IS NULL, NEW.quantity_micro, 0)
    WHERE lot_id = NEW.lot_id AND location_id = NEW.from_location_id;
    -- Where it arrives.
    INSERT INTO stock_total (lot_id, location_id, material_id, variant_id, inside, quantity_micro, value_minor,
                             unknown_micro)
    SELECT lot.id, location.id, lot.material_id, lot.variant_id, location.kind IN ('shelf', 'bench', 'peer'),
           NEW.quantity_micro, coalesce(NEW.value_minor, 0), iif(NEW.value_minor IS NULL, NEW.quantity_micro, 0)
    FROM lot, location WHERE lot.id = NEW.lot_id AND location.id = NEW.to_location_id
    ON CONFLICT DO UPDATE
    SET quantity_micro = quantity_micro + excluded.quantity_micro,
        value_minor = value_minor + excluded.value_minor,
        unknown_micro = unknown_micro + excluded.unknown_micro;
END;

-- What is out of sight holds nothing: a lot whose receipt was taken back takes nothing in until it is done again.
CREATE TRIGGER lot_with_stock_is_not_hidden BEFORE UPDATE OF hidden ON lot
WHEN NEW.hidden = 1 AND OLD.hidden = 0
     AND EXISTS (SELECT 1 FROM stock_total WHERE lot_id = NEW.id AND inside = 1 AND quantity_micro > 0)
BEGIN SELECT RAISE(ABORT, 'the lot holds something'); END;

CREATE TRIGGER hidden_lot_takes_nothing_in BEFORE INSERT ON stock_move
WHEN (SELECT hidden FROM lot WHERE id = NEW.lot_id) = 1
     AND (SELECT kind FROM location WHERE id = NEW.to_location_id) IN ('shelf', 'bench', 'peer')
BEGIN SELECT RAISE(ABORT, 'the receipt of the lot was taken back'); END;

CREATE VIEW check_hidden_lot AS
SELECT lot.code AS subject, 'is out of sight and holds ' || sum(total.quantity_micro) AS detail
FROM lot JOIN stock_total AS total ON total.lot_id = lot.id
WHERE lot.hidden = 1 AND total.inside = 1 AND total.quantity_micro > 0
GROUP BY lot.id;

INSERT INTO table_rule (table_name, kind, taken_back) VALUES
    ('location', 'description', 'removed'), ('lot', 'description', 'hidden'), ('stock_move', 'fact', 'removed');
INSERT INTO column_rule (table_name, column_name, counter) VALUES
    ('stock_move', 'at_ms', 'now'), ('stock_move', 'counters_id', 'self'),
    ('stock_move', 'from_location_id', 'swap:to_location_id'),
    ('stock_move', 'to_location_id', 'swap:from_location_id');

-- What is kept is compared with the facts, in both directions: a kept row that no move speaks of has no moves.
CREATE VIEW check_stock_total AS
WITH leg (lot_id, location_id, moves, quantity_micro, value_minor, unknown_micro) AS (
    SELECT lot_id, from_location_id, 1, -quantity_micro, -coalesce(value_minor, 0),
           -iif(value_minor IS NULL, quantity_micro, 0) FROM stock_move
    UNION ALL
    SELECT lot_id, to_location_id, 1, quantity_micro, coalesce(value_minor, 0),
           iif(value_minor IS NULL, quantity_micro, 0) FROM stock_move
    UNION ALL
    SELECT lot_id, location_id, 0, 0, 0, 0 FROM stock_total
),
fact AS (
    SELECT lot_id, location_id, sum(moves) AS moves, sum(quantity_micro) AS quantity_micro,
           sum(value_minor) AS value_minor, sum(unknown_micro) AS unknown_micro
    FROM leg GROUP BY lot_id, location_id
)
SELECT lot.code AS subject,
       'kept ' || coalesce(kept.quantity_micro, 'nothing') || ' / ' || coalesce(kept.value_minor, '')
           || ', facts say ' || fact.quantity_micro || ' / ' || fact.value_minor || ' at ' || location.code AS detail
FROM fact
JOIN lot ON lot.id = fact.lot_id
JOIN location ON location.id = fact.location_id
LEFT JOIN stock_total AS kept ON kept.lot_id = fact.lot_id AND kept.location_id = fact.location_id
WHERE kept.lot_id IS NULL OR fact.moves = 0 OR kept.quantity_micro <> fact.quantity_micro
   OR kept.value_minor <> fact.value_minor OR kept.unknown_micro <> fact.unknown_micro
   OR (kept.material_id, kept.variant_id, kept.inside)
      IS NOT (lot.material_id, lot.variant_id, location.kind IN ('shelf', 'bench', 'peer'));

CREATE VIEW check_lot_sums_to_zero AS
SELECT lot.code AS subject,
       'all locations together hold ' || sum(total.quantity_micro) || ' / ' || sum(total.value_minor) AS detail
FROM stock_total AS total JOIN lot ON lot.id = total.lot_id
GROUP BY lot.id
HAVING sum(total.quantity_micro) <> 0 OR sum(total.value_minor) <> 0 OR sum(total.unknown_micro) <> 0;

CREATE VIEW check_stock_inside AS
SELECT lot.code AS subject,
       'holds ' || total.quantity_micro || ' / ' || total.value_minor || ' at ' || location.code AS detail
FROM stock_total AS total
JOIN lot ON lot.id = total.lot_id
JOIN location ON location.id = total.location_id
WHERE location.kind IN ('shelf', 'bench', 'peer')
  AND (total.quantity_micro < 0 OR total.value_minor < 0
       OR (total.quantity_micro = 0 AND total.value_minor <> 0)
       OR total.unknown_micro NOT IN (0, total.quantity_micro));

-- What goes into a split comes out of it: the same quantity and the same value.
CREATE VIEW check_split_balances AS
SELECT 'split ' || move.split_id AS subject,
       'gave ' || sum(iif(into_split.kind = 'split', move.quantity_micro, -move.quantity_micro)) || ' / '
           || sum(iif(into_split.kind = 'split', coalesce(move.value_minor, 0), -coalesce(move.value_minor, 0)))
           || ' more than it returned' AS detail
FROM stock_move AS move
JOIN location AS into_split ON into_split.id = move.to_location_id
WHERE move.split_id IS NOT NULL
GROUP BY move.split_id
HAVING sum(iif(into_split.kind = 'split', move.quantity_micro, -move.quantity_micro)) <> 0
    OR sum(iif(into_split.kind = 'split', coalesce(move.value_minor, 0), -coalesce(move.value_minor, 0))) <> 0;

-- Which lot came out of which: the parts of a split from the whole, a merged lot from each of those in it (7 is the
-- place where lots become others). A lot whose making was taken back is hidden. What is thrown away of a cut stays
-- the lot it was.
CREATE VIEW lot_descent AS
SELECT given.lot_id AS parent_id, taken.lot_id AS child_id, given.split_id
FROM stock_move AS given JOIN stock_move AS taken ON taken.split_id = given.split_id
WHERE given.split_id IS NOT NULL AND given.to_location_id = 7 AND given.counters_id IS NULL
  AND taken.from_location_id = 7 AND taken.counters_id IS NULL AND taken.lot_id <> given.lot_id;

-- What is cut off names the lot it was cut from, and that is what the moves say.
CREATE VIEW check_lot_parent AS
SELECT lot.code AS subject, 'names a parent that gave it nothing' AS detail
FROM lot
WHERE lot.parent_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM stock_move AS taken
                  JOIN stock_move AS given ON given.split_id = taken.split_id AND given.to_location_id = 7
                  WHERE taken.lot_id = lot.id AND taken.from_location_id = 7 AND given.lot_id = lot.parent_id);

-- A remnant knows what it was cut from or merged of.
CREATE VIEW check_remnant_origin AS
SELECT lot.code AS subject, 'is a remnant and comes from nothing' AS detail
FROM lot
WHERE lot.remnant = 1 AND NOT EXISTS (SELECT 1 FROM lot_descent WHERE lot_descent.child_id = lot.id);

-- Held: not to be used until somebody releases it. The last standing fact says what holds now.
CREATE TABLE lot_hold (
    id          INTEGER PRIMARY KEY,
    at_ms       INTEGER NOT NULL,
    about_day   TEXT NOT NULL,
    lot_id      INTEGER NOT NULL REFERENCES lot (id),
    held        INTEGER NOT NULL CHECK (held IN (0, 1)),
    reason      TEXT NOT NULL DEFAULT '',
    counters_id INTEGER REFERENCES lot_hold (id)
) STRICT;
CREATE INDEX lot_hold_lot ON lot_hold (lot_id);
CREATE UNIQUE INDEX lot_hold_counters ON lot_hold (counters_id) WHERE counters_id IS NOT NULL;

CREATE VIEW standing_lot_hold AS
SELECT hold.* FROM lot_hold AS hold
WHERE hold.counters_id IS NULL
  AND (WITH RECURSIVE chain (link, length) AS (
           SELECT hold.id, 0
           UNION ALL
           SELECT answer.id, chain.length + 1 FROM chain JOIN lot_hold AS answer ON answer.counters_id = chain.link)
       SELECT max(length) FROM chain) % 2 = 0;

CREATE VIEW held_lot AS
SELECT hold.lot_id, hold.reason, hold.about_day FROM standing_lot_hold AS hold
WHERE hold.held = 1
  AND hold.id = (SELECT max(last.id) FROM standing_lot_hold AS last WHERE last.lot_id = hold.lot_id);

-- What is held is not used: the actions say so in words; this is for what is taken back or done again after the hold,
-- and for what lay at the bench before it.
CREATE TRIGGER held_lot_is_not_used BEFORE INSERT ON stock_move
WHEN (NEW.kind IN ('issue', 'return', 'ship', 'merge', 'use') OR (NEW.kind = 'split' AND NEW.counters_id IS NOT NULL))
     AND (SELECT kind FROM location WHERE id = NEW.from_location_id) IN ('shelf', 'bench', 'peer')
     AND (SELECT kind FROM location WHERE id = NEW.to_location_id) IN ('bench', 'customer', 'split', 'used')
     AND EXISTS (SELECT 1 FROM held_lot WHERE lot_id = NEW.lot_id)
BEGIN SELECT RAISE(ABORT, 'the lot is on hold'); END;

-- What a delivery or a move added to a lot goes out again at the value it came with. Where something else was taken out
-- of the mixture meanwhile, that would leave what is left at a price nobody paid: what came later goes back first.
CREATE TRIGGER drawn_on_mixture_keeps_its_parts BEFORE INSERT ON stock_move
WHEN NEW.counters_id IS NOT NULL AND NEW.kind IN ('receipt', 'move')
     AND (SELECT quantity_micro FROM stock_total
          WHERE lot_id = NEW.lot_id AND location_id = NEW.from_location_id AND inside = 1) > NEW.quantity_micro
     AND EXISTS (SELECT 1 FROM standing_stock_move AS later
                 WHERE later.lot_id = NEW.lot_id AND later.id > NEW.counters_id
                   AND later.from_location_id = NEW.from_location_id)
BEGIN SELECT RAISE(ABORT, 'the lot was drawn on since'); END;

-- What was measured or judged of a lot: 4.2 N/mm ± 0.3 by a tear test, or simply passed.
CREATE TABLE material_test (
    id                  INTEGER PRIMARY KEY,
    at_ms               INTEGER NOT NULL,
    about_day           TEXT NOT NULL,
    lot_id              INTEGER NOT NULL REFERENCES lot (id),
    method              TEXT NOT NULL,
    value_micro         INTEGER,                        -- NULL: judged, not measured
    value_unit          TEXT NOT NULL DEFAULT '',       -- any unit, as people of the trade write it
    uncertainty_micro   INTEGER CHECK (uncertainty_micro >= 0),     -- ±, of the same unit; NULL: not stated
    passed              INTEGER CHECK (passed IN (0, 1)),           -- NULL: no verdict
    note                TEXT NOT NULL DEFAULT '',
    counters_id         INTEGER REFERENCES material_test (id),
    CHECK (value_micro IS NOT NULL OR passed IS NOT NULL),
    CHECK (uncertainty_micro IS NULL OR value_micro IS NOT NULL)
) STRICT;
CREATE INDEX material_test_lot ON material_test (lot_id);
CREATE UNIQUE INDEX material_test_counters ON material_test (counters_id) WHERE counters_id IS NOT NULL;

CREATE VIEW standing_material_test AS
SELECT test.* FROM material_test AS test
WHERE test.counters_id IS NULL
  AND (WITH RECURSIVE chain (link, length) AS (
           SELECT test.id, 0
           UNION ALL
           SELECT answer.id, chain.length + 1
           FROM chain JOIN material_test AS answer ON answer.counters_id = chain.link)
       SELECT max(length) FROM chain) % 2 = 0;

INSERT INTO table_rule (table_name, kind) VALUES ('lot_hold', 'fact'), ('material_test', 'fact');
INSERT INTO column_rule (table_name, column_name, counter) VALUES
    ('lot_hold', 'at_ms', 'now'), ('lot_hold', 'counters_id', 'self'),
    ('material_test', 'at_ms', 'now'), ('material_test', 'counters_id', 'self');
