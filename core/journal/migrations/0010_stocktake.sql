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
    UNIQUE (stocktake_id, lot_id),
    CHECK ((counted_micro IS NULL) = (counted_at_ms IS NULL))
) STRICT;
CREATE INDEX stocktake_line_lot ON stocktake_line (lot_id);

INSERT INTO table_rule (table_name, kind, taken_back) VALUES
    ('stocktake', 'description', 'removed'), ('stocktake_line', 'description', 'with its whole');
INSERT INTO column_rule (table_name, column_name, atom) VALUES
    ('stocktake_line', 'counted_micro', 'count'), ('stocktake_line', 'counted_at_ms', 'count');
