-- Counting: a sheet of what is to be found in one place, and what was found. The differences are moves.
CREATE TABLE stocktake (
    id              INTEGER PRIMARY KEY,
    number          INTEGER NOT NULL,
    code            TEXT NOT NULL UNIQUE,
    location_id     INTEGER NOT NULL REFERENCES location (id),
    begun_at_ms     INTEGER NOT NULL,
    blind           INTEGER NOT NULL DEFAULT 0 CHECK (blind IN (0, 1)),     -- counters do not see what is expected
    note            TEXT NOT NULL DEFAULT '',
    booked_day      TEXT,                                   -- NULL: still counting
    hidden          INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))     -- given up
) STRICT;
CREATE INDEX stocktake_number ON stocktake (number);
-- Two sheets for one place at once would each book the same difference.
CREATE UNIQUE INDEX stocktake_open ON stocktake (location_id) WHERE booked_day IS NULL AND hidden = 0;

CREATE TABLE stocktake_line (
    id              INTEGER PRIMARY KEY,
    stocktake_id    INTEGER NOT NULL REFERENCES stocktake (id),
    lot_id          INTEGER NOT NULL REFERENCES lot (id),
    counted_micro   INTEGER CHECK (counted_micro >= 0),     -- NULL: not counted yet
    -- The moment the count is about: what moved before it is in it, what moved after it is not.
    counted_at_ms   INTEGER,
    reason          TEXT NOT NULL DEFAULT '',               -- why it differs
    -- As it was booked: what was in the book at that moment, and what the counted was worth.
    book_micro      INTEGER,
    worth_minor     INTEGER CHECK (worth_minor >= 0),       -- NULL: not booked, or of unknown cost
    UNIQUE (stocktake_id, lot_id),
    CHECK ((counted_micro IS NULL) = (counted_at_ms IS NULL)),
    CHECK (book_micro IS NULL OR counted_micro IS NOT NULL),
    CHECK (worth_minor IS NULL OR book_micro IS NOT NULL)
) STRICT;
CREATE INDEX stocktake_line_lot ON stocktake_line (lot_id);

INSERT INTO table_rule (table_name, kind, taken_back) VALUES
    ('stocktake', 'description', 'removed'), ('stocktake_line', 'description', 'with its whole');
INSERT INTO column_rule (table_name, column_name, atom) VALUES
    ('stocktake_line', 'counted_micro', 'count'), ('stocktake_line', 'counted_at_ms', 'count'),
    ('stocktake_line', 'book_micro', 'count'), ('stocktake_line', 'worth_minor', 'count');

-- What the moves of each line come to: above zero more was found, below zero less (6 is the place of differences).
CREATE VIEW stocktake_line_moved AS
SELECT move.stocktake_id, move.lot_id,
       sum(iif(move.from_location_id = 6, move.quantity_micro, -move.quantity_micro)) AS quantity_micro,
       sum(iif(move.from_location_id = 6, 1, -1) * coalesce(move.value_minor, 0)) AS value_minor,
       sum(iif(move.from_location_id = 6, 1, -1)
           * iif(move.value_minor IS NULL, move.quantity_micro, 0)) AS unknown_micro
FROM stock_move AS move WHERE move.stocktake_id IS NOT NULL
GROUP BY move.stocktake_id, move.lot_id;

-- A sheet that was booked moved, of every line, what was counted less what was in the book; one that is still
-- counted, or was given up, moved nothing.
CREATE VIEW check_stocktake AS
SELECT stocktake.code AS subject,
       lot.code || ' moved ' || coalesce(moved.quantity_micro, 0) || ', counted ' || coalesce(line.counted_micro, 'not')
           || ' of ' || coalesce(line.book_micro, 'nothing booked') AS detail
FROM stocktake
JOIN stocktake_line AS line ON line.stocktake_id = stocktake.id
JOIN lot ON lot.id = line.lot_id
LEFT JOIN stocktake_line_moved AS moved ON moved.stocktake_id = stocktake.id AND moved.lot_id = line.lot_id
WHERE coalesce(moved.quantity_micro, 0)
      <> iif(stocktake.booked_day IS NULL OR stocktake.hidden = 1, 0, coalesce(line.counted_micro - line.book_micro, 0));

CREATE VIEW check_stocktake_moves AS
SELECT lot.code AS subject, 'moved for ' || stocktake.code || ', which does not count it there' AS detail
FROM stock_move AS move
JOIN stocktake ON stocktake.id = move.stocktake_id
JOIN lot ON lot.id = move.lot_id
WHERE move.kind <> 'count' OR stocktake.location_id NOT IN (move.from_location_id, move.to_location_id)
   OR NOT EXISTS (SELECT 1 FROM stocktake_line AS line
                  WHERE line.stocktake_id = stocktake.id AND line.lot_id = move.lot_id);
