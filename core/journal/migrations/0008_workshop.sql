CREATE TABLE work_order (
    id              INTEGER PRIMARY KEY,
    number          INTEGER NOT NULL,
    code            TEXT NOT NULL UNIQUE,
    variant_id      INTEGER NOT NULL REFERENCES variant (id),
    recipe_id       INTEGER NOT NULL REFERENCES recipe (id),
    order_line_id   INTEGER REFERENCES sales_order_line (id),
    quantity        INTEGER NOT NULL CHECK (quantity > 0),      -- pieces to start
    planned_day     TEXT NOT NULL,
    due_day         TEXT,
    released        INTEGER NOT NULL DEFAULT 0 CHECK (released IN (0, 1)),
    cancelled       INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1)),
    priority        INTEGER NOT NULL DEFAULT 2 CHECK (priority BETWEEN 1 AND 3),   -- 1 comes first
    split_from_id   INTEGER REFERENCES work_order (id), -- the batch it was once a part of
    merged_into_id  INTEGER REFERENCES work_order (id), -- where its pieces went on; it is cancelled then
    note            TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX work_order_number ON work_order (number);
CREATE INDEX work_order_variant ON work_order (variant_id);
CREATE INDEX work_order_recipe ON work_order (recipe_id);
CREATE INDEX work_order_line ON work_order (order_line_id) WHERE order_line_id IS NOT NULL;
CREATE INDEX work_order_split ON work_order (split_from_id) WHERE split_from_id IS NOT NULL;
CREATE INDEX work_order_merged ON work_order (merged_into_id) WHERE merged_into_id IS NOT NULL;

CREATE TABLE scrap_reason (
    id      INTEGER PRIMARY KEY,
    code    TEXT NOT NULL UNIQUE,
    name    TEXT NOT NULL,
    hidden  INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;

-- Pieces that a partner works on outside: sent once, back in one or several deliveries, each a work log.
CREATE TABLE outside_work (
    id              INTEGER PRIMARY KEY,
    work_order_id   INTEGER NOT NULL REFERENCES work_order (id),
    step_id         INTEGER NOT NULL REFERENCES recipe_step (id),
    supplier_id     INTEGER NOT NULL REFERENCES supplier (id),
    pieces          INTEGER NOT NULL,
    at_ms           INTEGER NOT NULL,
    about_day       TEXT NOT NULL,
    due_day         TEXT,                                   -- when they are to be back
    note            TEXT NOT NULL DEFAULT '',
    counters_id     INTEGER REFERENCES outside_work (id)
) STRICT;
CREATE INDEX outside_work_order ON outside_work (work_order_id, step_id);
CREATE INDEX outside_work_supplier ON outside_work (supplier_id);
CREATE UNIQUE INDEX outside_work_counters ON outside_work (counters_id) WHERE counters_id IS NOT NULL;

CREATE VIEW standing_outside_work AS
SELECT sent.* FROM outside_work AS sent
WHERE sent.counters_id IS NULL
  AND (WITH RECURSIVE chain (link, length) AS (
           SELECT sent.id, 0
           UNION ALL
           SELECT answer.id, chain.length + 1 FROM chain JOIN outside_work AS answer ON answer.counters_id = chain.link)
       SELECT max(length) FROM chain) % 2 = 0;

-- A kiln or dye load: pieces of several orders go through one step together.
CREATE TABLE load (
    id              INTEGER PRIMARY KEY,
    number          INTEGER NOT NULL,
    code            TEXT NOT NULL UNIQUE,
    name            TEXT NOT NULL DEFAULT '',               -- "Glaze firing 1240 °C"
    planned_day     TEXT NOT NULL,
    note            TEXT NOT NULL DEFAULT '',
    cancelled       INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1))
) STRICT;
CREATE INDEX load_number ON load (number);

CREATE TABLE load_part (
    id              INTEGER PRIMARY KEY,
    load_id         INTEGER NOT NULL REFERENCES load (id),
    work_order_id   INTEGER NOT NULL REFERENCES work_order (id),
    step_id         INTEGER NOT NULL REFERENCES recipe_step (id),
    pieces          INTEGER NOT NULL CHECK (pieces > 0),
    space           INTEGER NOT NULL DEFAULT 1 CHECK (space > 0),   -- that a piece takes, beside the others' pieces
    place           TEXT NOT NULL DEFAULT '',               -- where in the kiln: "top shelf"
    UNIQUE (load_id, work_order_id, step_id, place)
) STRICT;
CREATE INDEX load_part_order ON load_part (work_order_id, step_id);

-- The load is out: what it cost and how long somebody attended it. What came of the pieces is in the work logs.
CREATE TABLE load_end (
    id              INTEGER PRIMARY KEY,
    load_id         INTEGER NOT NULL REFERENCES load (id),
    person_id       INTEGER NOT NULL REFERENCES person (id),
    at_ms           INTEGER NOT NULL,
    about_day       TEXT NOT NULL,
    seconds         INTEGER NOT NULL,
    expense_minor   INTEGER,                                -- energy, gas, glaze of the whole load; NULL: unknown
    sign            INTEGER NOT NULL DEFAULT 1 CHECK (sign IN (1, -1)),
    counters_id     INTEGER REFERENCES load_end (id)
) STRICT;
CREATE INDEX load_end_load ON load_end (load_id);
CREATE UNIQUE INDEX load_end_counters ON load_end (counters_id) WHERE counters_id IS NOT NULL;

CREATE VIEW standing_load_end AS
SELECT done.* FROM load_end AS done
WHERE done.counters_id IS NULL
  AND (WITH RECURSIVE chain (link, length) AS (
           SELECT done.id, 0
           UNION ALL
           SELECT answer.id, chain.length + 1 FROM chain JOIN load_end AS answer ON answer.counters_id = chain.link)
       SELECT max(length) FROM chain) % 2 = 0;

CREATE TRIGGER load_ends_once BEFORE INSERT ON load_end
WHEN NEW.sign = 1 AND ((SELECT coalesce(sum(sign), 0) FROM load_end WHERE load_id = NEW.load_id) > 0
                       OR (SELECT cancelled FROM load WHERE id = NEW.load_id) = 1)
BEGIN SELECT RAISE(ABORT, 'the load is out or cancelled'); END;

-- What stands in loads that are neither out nor cancelled.
CREATE VIEW open_load_part AS
SELECT part.*, load.code AS load_code FROM load_part AS part JOIN load ON load.id = part.load_id
WHERE load.cancelled = 0 AND NOT EXISTS (SELECT 1 FROM standing_load_end AS done WHERE done.load_id = load.id);

-- What came out of a load is counted; an undo brings no piece back into it.
CREATE TRIGGER load_part_goes_in_while_open BEFORE INSERT ON load_part
WHEN (SELECT coalesce(sum(sign), 0) FROM load_end WHERE load_id = NEW.load_id) > 0
BEGIN SELECT RAISE(ABORT, 'the load is out'); END;
CREATE TRIGGER load_part_changes_while_open BEFORE UPDATE OF pieces ON load_part
WHEN (SELECT coalesce(sum(sign), 0) FROM load_end WHERE load_id = NEW.load_id) > 0
BEGIN SELECT RAISE(ABORT, 'the load is out'); END;

CREATE TABLE work_log (
    id                      INTEGER PRIMARY KEY,
    work_order_id           INTEGER NOT NULL REFERENCES work_order (id),
    step_id                 INTEGER NOT NULL REFERENCES recipe_step (id),
    person_id               INTEGER REFERENCES person (id),
    supplier_id             INTEGER REFERENCES supplier (id),   -- a partner outside did it
    at_ms                   INTEGER NOT NULL,
    about_day               TEXT NOT NULL,
    seconds                 INTEGER NOT NULL,               -- person-seconds
    good                    INTEGER NOT NULL,
    scrap                   INTEGER NOT NULL,
    rework                  INTEGER NOT NULL DEFAULT 0,     -- found to need an earlier step again
    rework_step_id          INTEGER REFERENCES recipe_step (id),    -- that step
    -- 1: pieces that were sent back were done again. Such good pieces count for no step, they stand in an earlier log.
    is_rework               INTEGER NOT NULL DEFAULT 0 CHECK (is_rework IN (0, 1)),
    scrap_reason_id         INTEGER REFERENCES scrap_reason (id),
    -- Rates are frozen here: a later change of a person's rate changes nothing that was logged.
    rate_per_hour_minor     INTEGER,                        -- NULL: the person's rate is unknown
    overhead_per_hour_minor INTEGER NOT NULL,
    labour_minor            INTEGER,
    overhead_minor          INTEGER NOT NULL,
    expense_minor           INTEGER DEFAULT 0,              -- the partner's charge, the share of a load; NULL: unknown
    -- 'moved': the share of a batch that was split off or merged, taken from one order and added to another. It counts
    -- for progress and cost; a person's hours it leaves as they are, and it teaches nothing about the step.
    entry                   TEXT NOT NULL DEFAULT 'typed' CHECK (entry IN ('timer', 'typed', 'card', 'load', 'outside',
                                                                           'moved')),
    outside_work_id         INTEGER REFERENCES outside_work (id),
    load_id                 INTEGER REFERENCES load (id),
    note                    TEXT NOT NULL DEFAULT '',
    counters_id             INTEGER REFERENCES work_log (id),
    CHECK ((person_id IS NULL) <> (supplier_id IS NULL)),
    CHECK ((labour_minor IS NULL) = (rate_per_hour_minor IS NULL)),
    CHECK (rework = 0 OR rework_step_id IS NOT NULL)
) STRICT;
CREATE INDEX work_log_order ON work_log (work_order_id, step_id);
CREATE INDEX work_log_step ON work_log (step_id);
CREATE INDEX work_log_person ON work_log (person_id, about_day) WHERE person_id IS NOT NULL;
CREATE INDEX work_log_outside ON work_log (outside_work_id) WHERE outside_work_id IS NOT NULL;
CREATE INDEX work_log_load ON work_log (load_id) WHERE load_id IS NOT NULL;
CREATE INDEX work_log_day ON work_log (about_day);
-- Which reasons are likely is asked at the bench before a step is shown; most logs have none.
CREATE INDEX work_log_reason ON work_log (step_id, scrap_reason_id, scrap) WHERE scrap_reason_id IS NOT NULL;
CREATE UNIQUE INDEX work_log_counters ON work_log (counters_id) WHERE counters_id IS NOT NULL;

-- A fact stands while an even number of counter-facts follows it, one countering the other.
CREATE VIEW standing_work_log AS
SELECT log.* FROM work_log AS log
WHERE log.counters_id IS NULL
  AND (WITH RECURSIVE chain (link, length) AS (
           SELECT log.id, 0
           UNION ALL
           SELECT answer.id, chain.length + 1 FROM chain JOIN work_log AS answer ON answer.counters_id = chain.link)
       SELECT max(length) FROM chain) % 2 = 0;

-- How far a work order is at each step of its route. Lists, tools and the bench all read it here. A piece that was
-- scrapped while it was done again is no good piece of that step any more.
CREATE VIEW work_order_step AS
SELECT work_order.id AS work_order_id, step.id AS step_id, step.position AS position, step.name AS name,
       -- Those started less what earlier steps scrapped.
       max(0, work_order.quantity
              - (SELECT coalesce(sum(log.scrap), 0)
                 FROM work_log AS log JOIN recipe_step AS other ON other.id = log.step_id
                 WHERE log.work_order_id = work_order.id AND (other.position, other.id) < (step.position, step.id)))
           AS pieces,
       (SELECT coalesce(sum(log.seconds), 0) FROM work_log AS log
        WHERE log.work_order_id = work_order.id AND log.step_id = step.id) AS seconds,
       (SELECT max(0, coalesce(sum(iif(log.is_rework = 1, -log.scrap, log.good)), 0)) FROM work_log AS log
        WHERE log.work_order_id = work_order.id AND log.step_id = step.id) AS good,
       (SELECT coalesce(sum(log.scrap), 0) FROM work_log AS log
        WHERE log.work_order_id = work_order.id AND log.step_id = step.id) AS scrap,
       -- Sent back to this step and not done again yet.
       (SELECT coalesce(sum(log.rework), 0) FROM work_log AS log
        WHERE log.work_order_id = work_order.id AND log.rework_step_id = step.id)
           - (SELECT coalesce(sum(log.good + log.scrap), 0) FROM work_log AS log
              WHERE log.work_order_id = work_order.id AND log.step_id = step.id AND log.is_rework = 1) AS to_redo,
       -- Not counted here yet.
       max(0, work_order.quantity
              - (SELECT coalesce(sum(log.scrap), 0)
                 FROM work_log AS log JOIN recipe_step AS other ON other.id = log.step_id
                 WHERE log.work_order_id = work_order.id AND (other.position, other.id) <= (step.position, step.id))
              - (SELECT max(0, coalesce(sum(iif(log.is_rework = 1, -log.scrap, log.good)), 0)) FROM work_log AS log
                 WHERE log.work_order_id = work_order.id AND log.step_id = step.id)) AS pieces_left
FROM work_order JOIN recipe_step AS step ON step.recipe_id = work_order.recipe_id;

-- A timer that runs now, or is paused. Finishing it makes a work_log and takes this row away.
CREATE TABLE running_timer (
    id              INTEGER PRIMARY KEY,
    person_id       INTEGER NOT NULL UNIQUE REFERENCES person (id),
    work_order_id   INTEGER NOT NULL REFERENCES work_order (id),
    step_id         INTEGER NOT NULL REFERENCES recipe_step (id),
    started_ms      INTEGER,                                -- NULL while paused
    seconds_before  INTEGER NOT NULL DEFAULT 0,
    pause_reason    TEXT NOT NULL DEFAULT '',
    is_rework       INTEGER NOT NULL DEFAULT 0 CHECK (is_rework IN (0, 1)),
    begun_day       TEXT NOT NULL                           -- of its last start: the day its log is about
) STRICT;
CREATE INDEX running_timer_order ON running_timer (work_order_id);

-- Somebody said that a person worked nothing on this day, so nobody asks about it any more. What is logged about the day
-- all the same counts; then this says nothing.
CREATE TABLE day_off (
    id              INTEGER PRIMARY KEY,
    person_id       INTEGER NOT NULL REFERENCES person (id),
    about_day       TEXT NOT NULL,
    UNIQUE (person_id, about_day)
) STRICT;

-- What came out of a work order and what it cost: parts of it on the way (final = 0), and its end, which takes all that
-- is left. The parts and the end together give out what was put in; a loss is what a batch without a single good piece
-- cost.
CREATE TABLE work_finish (
    id              INTEGER PRIMARY KEY,
    work_order_id   INTEGER NOT NULL REFERENCES work_order (id),
    at_ms           INTEGER NOT NULL,
    about_day       TEXT NOT NULL,
    good            INTEGER NOT NULL,
    scrap           INTEGER NOT NULL,
    material_minor  INTEGER,                                -- NULL: some lot's cost is unknown
    labour_minor    INTEGER,
    overhead_minor  INTEGER NOT NULL,
    expense_minor   INTEGER DEFAULT 0,                      -- NULL: some partner's or load's charge is unknown
    by_product_minor INTEGER NOT NULL DEFAULT 0,            -- value that by-products took off the material used here
    final           INTEGER NOT NULL DEFAULT 1 CHECK (final IN (0, 1)),
    lot_id          INTEGER REFERENCES lot (id),
    sign            INTEGER NOT NULL DEFAULT 1 CHECK (sign IN (1, -1)),
    counters_id     INTEGER REFERENCES work_finish (id)
) STRICT;
CREATE INDEX work_finish_order ON work_finish (work_order_id, sign);
CREATE INDEX work_finish_day ON work_finish (about_day);
CREATE INDEX work_finish_lot ON work_finish (lot_id) WHERE lot_id IS NOT NULL;
CREATE UNIQUE INDEX work_finish_counters ON work_finish (counters_id) WHERE counters_id IS NOT NULL;

-- A fact stands while an even number of counter-facts follows it, one countering the other.
CREATE VIEW standing_work_finish AS
SELECT finish.* FROM work_finish AS finish
WHERE finish.counters_id IS NULL
  AND (WITH RECURSIVE chain (link, length) AS (
           SELECT finish.id, 0
           UNION ALL
           SELECT answer.id, chain.length + 1 FROM chain JOIN work_finish AS answer ON answer.counters_id = chain.link)
       SELECT max(length) FROM chain) % 2 = 0;

INSERT INTO table_rule (table_name, kind) VALUES
    ('work_order', 'description'), ('scrap_reason', 'description'), ('work_log', 'fact'),
    ('running_timer', 'description'), ('day_off', 'description'), ('work_finish', 'fact'), ('outside_work', 'fact'), ('load', 'description'),
    ('load_part', 'description'), ('load_end', 'fact');
INSERT INTO column_rule (table_name, column_name, atom) VALUES
    ('running_timer', 'started_ms', 'time'), ('running_timer', 'seconds_before', 'time'),
    ('running_timer', 'begun_day', 'time');
INSERT INTO column_rule (table_name, column_name, counter) VALUES
    ('work_log', 'at_ms', 'now'), ('work_log', 'seconds', 'negate'), ('work_log', 'good', 'negate'),
    ('work_log', 'scrap', 'negate'), ('work_log', 'rework', 'negate'), ('work_log', 'labour_minor', 'negate'),
    ('work_log', 'overhead_minor', 'negate'), ('work_log', 'expense_minor', 'negate'),
    ('work_log', 'counters_id', 'self'),
    ('outside_work', 'at_ms', 'now'), ('outside_work', 'pieces', 'negate'), ('outside_work', 'counters_id', 'self'),
    ('load_end', 'at_ms', 'now'), ('load_end', 'seconds', 'negate'), ('load_end', 'expense_minor', 'negate'),
    ('load_end', 'sign', 'negate'), ('load_end', 'counters_id', 'self'),
    ('work_finish', 'at_ms', 'now'), ('work_finish', 'sign', 'negate'), ('work_finish', 'good', 'negate'),
    ('work_finish', 'scrap', 'negate'), ('work_finish', 'material_minor', 'negate'),
    ('work_finish', 'labour_minor', 'negate'), ('work_finish', 'overhead_minor', 'negate'),
    ('work_finish', 'expense_minor', 'negate'), ('work_finish', 'by_product_minor', 'negate'),
    ('work_finish', 'counters_id', 'self');

-- Kept by work order: how often it stands finished (0 or 1), so that the open ones are found without asking the ends of
-- all that ever were, and how many good pieces came out so far. Only these triggers write it.
CREATE TABLE work_order_total (
    work_order_id   INTEGER PRIMARY KEY REFERENCES work_order (id) ON DELETE CASCADE,
    finishes        INTEGER NOT NULL DEFAULT 0,
    delivered       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX work_order_total_open ON work_order_total (work_order_id) WHERE finishes = 0;
CREATE TRIGGER work_order_added AFTER INSERT ON work_order
BEGIN INSERT INTO work_order_total (work_order_id) VALUES (NEW.id); END;
CREATE TRIGGER work_order_finished AFTER INSERT ON work_finish
BEGIN
    UPDATE work_order_total SET finishes = finishes + NEW.sign * NEW.final, delivered = delivered + NEW.good
    WHERE work_order_id = NEW.work_order_id;
END;

CREATE VIEW check_work_order_total AS
SELECT work_order.code AS subject,
       'kept as finished ' || coalesce(kept.finishes, 'never') || ' times with ' || coalesce(kept.delivered, 'no')
           || ' pieces' AS detail
FROM work_order LEFT JOIN work_order_total AS kept ON kept.work_order_id = work_order.id
WHERE kept.finishes IS NOT (SELECT coalesce(sum(sign * final), 0) FROM work_finish WHERE work_order_id = work_order.id)
   OR kept.delivered IS NOT (SELECT coalesce(sum(good), 0) FROM work_finish WHERE work_order_id = work_order.id)
   OR kept.finishes NOT IN (0, 1);

-- Where a work order stands. It is begun once something was logged that was not taken back, or a timer is on it.
CREATE VIEW work_order_state AS
SELECT work_order.id AS work_order_id,
       CASE WHEN work_order.cancelled = 1 THEN 'cancelled'
            WHEN total.finishes > 0 THEN 'done'
            WHEN total.delivered > 0
                 OR EXISTS (SELECT 1 FROM running_timer WHERE work_order_id = work_order.id)
                 OR EXISTS (SELECT 1 FROM work_log WHERE work_order_id = work_order.id
                            GROUP BY work_order_id
                            HAVING sum(seconds) <> 0 OR sum(good + scrap + rework) <> 0)
                 OR EXISTS (SELECT 1 FROM outside_work WHERE work_order_id = work_order.id
                            GROUP BY work_order_id HAVING sum(pieces) <> 0) THEN 'in_work'
            WHEN work_order.released = 1 THEN 'released'
            ELSE 'planned' END AS state
FROM work_order JOIN work_order_total AS total ON total.work_order_id = work_order.id;

-- A done work order is closed: what went into it is not changed afterwards, not even by taking something back.
-- (Finishing books its moves first and the end last; taking the end back goes the other way round.)
CREATE TRIGGER work_order_done_takes_no_log BEFORE INSERT ON work_log
WHEN (SELECT finishes FROM work_order_total WHERE work_order_id = NEW.work_order_id) > 0
BEGIN SELECT RAISE(ABORT, 'the work order is done'); END;

CREATE TRIGGER work_order_closed_takes_no_move BEFORE INSERT ON stock_move
WHEN NEW.work_order_id IS NOT NULL
     AND EXISTS (SELECT 1 FROM work_order JOIN work_order_total AS total ON total.work_order_id = work_order.id
                 WHERE work_order.id = NEW.work_order_id
                   AND (total.finishes > 0 OR (work_order.cancelled = 1 AND NEW.to_location_id = 2)))
BEGIN SELECT RAISE(ABORT, 'the work order is done or cancelled'); END;

-- A cancelled work order holds nothing: neither is it cancelled over material or a timer, nor does anything come to it.
CREATE TRIGGER work_order_in_use_is_not_cancelled BEFORE UPDATE OF cancelled ON work_order
WHEN NEW.cancelled = 1 AND OLD.cancelled = 0
     AND ((SELECT finishes > 0 OR delivered > 0 FROM work_order_total WHERE work_order_id = NEW.id)
          OR EXISTS (SELECT 1 FROM outside_open WHERE work_order_id = NEW.id AND pieces > 0)
          OR EXISTS (SELECT 1 FROM running_timer WHERE work_order_id = NEW.id)
          OR EXISTS (SELECT 1 FROM stock_move AS move
                     WHERE move.work_order_id = NEW.id AND (move.to_location_id = 2 OR move.from_location_id = 2)
                     GROUP BY move.lot_id
                     HAVING sum(iif(move.to_location_id = 2, 1, -1) * move.quantity_micro) <> 0))
BEGIN SELECT RAISE(ABORT, 'the work order is in use'); END;

CREATE TRIGGER work_order_closed_takes_no_finish BEFORE INSERT ON work_finish
WHEN NEW.sign = 1
     AND ((SELECT cancelled FROM work_order WHERE id = NEW.work_order_id) = 1
          OR (SELECT finishes FROM work_order_total WHERE work_order_id = NEW.work_order_id) > 0)
BEGIN SELECT RAISE(ABORT, 'the work order is closed'); END;

CREATE VIEW check_cancelled_work_order AS
SELECT work_order.code AS subject, 'is cancelled and holds ' || lot.code AS detail
FROM work_order
JOIN stock_move AS move ON move.work_order_id = work_order.id
JOIN lot ON lot.id = move.lot_id
WHERE work_order.cancelled = 1 AND (move.to_location_id = 2 OR move.from_location_id = 2)
GROUP BY work_order.id, lot.id
HAVING sum(iif(move.to_location_id = 2, 1, -1) * move.quantity_micro) <> 0
UNION ALL
SELECT work_order.code, 'is cancelled and something came out of it'
FROM work_order JOIN work_order_total AS total ON total.work_order_id = work_order.id
WHERE work_order.cancelled = 1 AND (total.finishes > 0 OR total.delivered > 0);

-- What went into a work order and what was given out of it, by kind of cost. What is not known is counted apart: the
-- sums are of what is known.
CREATE VIEW work_order_value AS
SELECT work_order.id AS work_order_id,
       (SELECT coalesce(sum(iif(to_location_id = 2, 1, -1) * coalesce(value_minor, 0)), 0) FROM stock_move
        WHERE work_order_id = work_order.id AND kind IN ('issue', 'return')) AS material_in,
       (SELECT coalesce(sum(iif(to_location_id = 2, 1, -1) * iif(value_minor IS NULL, quantity_micro, 0)), 0)
        FROM stock_move WHERE work_order_id = work_order.id AND kind IN ('issue', 'return')) AS unknown_in,
       (SELECT coalesce(sum(iif(from_location_id = 2, 1, -1) * coalesce(value_minor, 0)), 0) FROM stock_move
        WHERE work_order_id = work_order.id AND kind = 'use') AS used,
       (SELECT coalesce(sum(iif(from_location_id = 8, 1, -1) * value_minor), 0) FROM stock_move
        WHERE work_order_id = work_order.id AND kind = 'by_product') AS by_products,
       (SELECT coalesce(sum(labour_minor), 0) FROM work_log WHERE work_order_id = work_order.id) AS labour_in,
       (SELECT coalesce(sum(overhead_minor), 0) FROM work_log WHERE work_order_id = work_order.id) AS overhead_in,
       (SELECT coalesce(sum(expense_minor), 0) FROM work_log WHERE work_order_id = work_order.id) AS expense_in,
       (SELECT coalesce(sum(material_minor), 0) FROM work_finish WHERE work_order_id = work_order.id) AS material_out,
       (SELECT coalesce(sum(by_product_minor), 0) FROM work_finish
        WHERE work_order_id = work_order.id) AS by_products_out,
       (SELECT coalesce(sum(labour_minor), 0) FROM work_finish WHERE work_order_id = work_order.id) AS labour_out,
       (SELECT coalesce(sum(overhead_minor), 0) FROM work_finish WHERE work_order_id = work_order.id) AS overhead_out,
       (SELECT coalesce(sum(expense_minor), 0) FROM work_finish WHERE work_order_id = work_order.id) AS expense_out,
       -- How many of its standing outputs have a part that nobody knows.
       (SELECT coalesce(sum(iif(material_minor IS NULL, sign, 0)), 0) FROM work_finish
        WHERE work_order_id = work_order.id) AS unknown_material,
       (SELECT coalesce(sum(iif(labour_minor IS NULL, sign, 0)), 0) FROM work_finish
        WHERE work_order_id = work_order.id) AS unknown_labour,
       (SELECT coalesce(sum(iif(expense_minor IS NULL, sign, 0)), 0) FROM work_finish
        WHERE work_order_id = work_order.id) AS unknown_expense
FROM work_order;

-- Everything a work order gave out was put in, and an end gives out all that is left. So an output that is done again,
-- and a log that is taken back, are refused where what happened meanwhile does not bear them.
CREATE TRIGGER work_finish_gives_out_what_went_in AFTER INSERT ON work_finish
WHEN NEW.sign > 0 AND NEW.counters_id IS NOT NULL
     AND EXISTS (SELECT 1 FROM work_order_value AS value
                 WHERE value.work_order_id = NEW.work_order_id
                   AND ((value.unknown_labour = 0 AND value.labour_out > value.labour_in)
                        OR value.overhead_out > value.overhead_in
                        OR (value.unknown_expense = 0 AND value.expense_out > value.expense_in)
                        OR value.by_products_out > value.by_products
                        OR (value.unknown_material = 0 AND value.material_out + value.by_products_out <> value.used)
                        OR (NEW.final = 1
                            AND ((value.unknown_material = 0 AND value.used <> value.material_in)
                                 OR value.by_products_out <> value.by_products
                                 OR (value.unknown_labour = 0 AND value.labour_out <> value.labour_in)
                                 OR value.overhead_out <> value.overhead_in
                                 OR (value.unknown_expense = 0 AND value.expense_out <> value.expense_in)))))
BEGIN SELECT RAISE(ABORT, 'something was logged or issued since'); END;

CREATE TRIGGER work_log_given_out_stays AFTER INSERT ON work_log
WHEN (NEW.counters_id IS NOT NULL OR NEW.entry = 'moved')
     AND (SELECT delivered FROM work_order_total WHERE work_order_id = NEW.work_order_id) > 0
     AND EXISTS (SELECT 1 FROM work_order_value AS value
                 WHERE value.work_order_id = NEW.work_order_id
                   AND ((value.unknown_labour = 0 AND value.labour_out > value.labour_in)
                        OR value.overhead_out > value.overhead_in
                        OR (value.unknown_expense = 0 AND value.expense_out > value.expense_in)))
BEGIN SELECT RAISE(ABORT, 'pieces that came out bear this work'); END;

-- What moved on with a part of the batch cannot be taken back here.
CREATE TRIGGER work_log_moved_on_stays AFTER INSERT ON work_log
WHEN NEW.counters_id IS NOT NULL OR NEW.entry = 'moved'
BEGIN
    SELECT RAISE(ABORT, 'a part of this work moved on with a part of the batch')
    FROM work_log AS log
    WHERE log.work_order_id = NEW.work_order_id AND log.step_id = NEW.step_id
      AND log.person_id IS NEW.person_id AND log.supplier_id IS NEW.supplier_id
    GROUP BY log.step_id
    HAVING sum(log.seconds) < 0 OR sum(log.good) < 0 OR sum(log.scrap) < 0 OR sum(log.overhead_minor) < 0
        OR sum(log.labour_minor) < 0 OR sum(log.expense_minor) < 0;
END;

-- The material at the bench is known to be worth at least what by-products are to take off it.
CREATE TRIGGER by_product_is_worth_no_more AFTER INSERT ON stock_move
WHEN NEW.work_order_id IS NOT NULL
     AND (NEW.kind = 'by_product' OR (NEW.kind IN ('issue', 'return') AND NEW.from_location_id = 2))
     AND EXISTS (SELECT 1 FROM work_order_value AS value
                 WHERE value.work_order_id = NEW.work_order_id
                   AND (value.by_products_out > value.by_products
                        OR (value.unknown_material = 0
                            AND value.by_products - value.by_products_out > value.material_in - value.used)))
BEGIN SELECT RAISE(ABORT, 'the by-product is worth more than the material left'); END;

-- Each work order has its own balance of every lot at the bench; the lot's total there may belong to several.
CREATE TRIGGER bench_balance_stays_whole AFTER INSERT ON stock_move
WHEN NEW.work_order_id IS NOT NULL AND NEW.from_location_id = 2
     AND EXISTS (SELECT 1 FROM stock_move AS move
                 WHERE move.work_order_id = NEW.work_order_id AND move.lot_id = NEW.lot_id
                   AND (move.to_location_id = 2 OR move.from_location_id = 2)
                 GROUP BY move.lot_id
                 HAVING sum(iif(move.to_location_id = 2, 1, -1) * move.quantity_micro) < 0
                     OR sum(iif(move.to_location_id = 2, 1, -1) * coalesce(move.value_minor, 0)) < 0
                     OR (sum(iif(move.to_location_id = 2, 1, -1) * move.quantity_micro) = 0
                         AND sum(iif(move.to_location_id = 2, 1, -1) * coalesce(move.value_minor, 0)) <> 0))
BEGIN SELECT RAISE(ABORT, 'the work order does not hold that much of the lot'); END;

CREATE VIEW check_bench_balance AS
SELECT work_order.code || ' / ' || lot.code AS subject,
       'holds ' || sum(iif(move.to_location_id = 2, 1, -1) * move.quantity_micro) || ' / '
           || sum(iif(move.to_location_id = 2, 1, -1) * coalesce(move.value_minor, 0)) AS detail
FROM stock_move AS move
JOIN work_order ON work_order.id = move.work_order_id
JOIN lot ON lot.id = move.lot_id
WHERE move.to_location_id = 2 OR move.from_location_id = 2
GROUP BY move.work_order_id, move.lot_id
HAVING sum(iif(move.to_location_id = 2, 1, -1) * move.quantity_micro) < 0
    OR sum(iif(move.to_location_id = 2, 1, -1) * coalesce(move.value_minor, 0)) < 0
    OR (sum(iif(move.to_location_id = 2, 1, -1) * move.quantity_micro) = 0
        AND sum(iif(move.to_location_id = 2, 1, -1) * coalesce(move.value_minor, 0)) <> 0);

-- What a work order gives out is what was put in, to the cent: all of it once it is done, never more before.
CREATE VIEW check_work_order_value AS
SELECT work_order.code AS subject,
       'took in ' || value.material_in || ' / ' || value.labour_in || ' / ' || value.overhead_in || ' / '
           || value.expense_in || ', used ' || value.used || ', gave out ' || value.material_out || ' + '
           || value.by_products_out || ' / ' || value.labour_out || ' / ' || value.overhead_out || ' / '
           || value.expense_out AS detail
FROM work_order_value AS value
JOIN work_order ON work_order.id = value.work_order_id
JOIN work_order_total AS total ON total.work_order_id = work_order.id
WHERE EXISTS (SELECT 1 FROM work_finish WHERE work_order_id = work_order.id)
  AND ((value.unknown_material = 0 AND value.material_out + value.by_products_out <> value.used)
       OR value.by_products_out > value.by_products
       OR (value.unknown_labour = 0 AND value.labour_out > value.labour_in)
       OR value.overhead_out > value.overhead_in
       OR (value.unknown_expense = 0 AND value.expense_out > value.expense_in)
       OR (total.finishes > 0
           AND ((value.unknown_material = 0 AND (value.used <> value.material_in OR value.unknown_in <> 0))
                OR value.by_products_out <> value.by_products
                OR (value.unknown_labour = 0 AND value.labour_out <> value.labour_in)
                OR value.overhead_out <> value.overhead_in
                OR (value.unknown_expense = 0 AND value.expense_out <> value.expense_in))));

-- What a partner has not brought back yet.
CREATE VIEW outside_open AS
SELECT sent.id AS outside_work_id, sent.work_order_id, sent.step_id, sent.supplier_id,
       sent.pieces - coalesce((SELECT sum(log.good + log.scrap + log.rework) FROM work_log AS log
                               WHERE log.outside_work_id = sent.id), 0) AS pieces
FROM standing_outside_work AS sent;

CREATE TRIGGER outside_work_back_stays AFTER INSERT ON outside_work
WHEN NEW.counters_id IS NOT NULL AND NEW.pieces < 0
     AND EXISTS (SELECT 1 FROM work_log WHERE outside_work_id = NEW.counters_id
                 GROUP BY outside_work_id HAVING sum(good + scrap + rework) <> 0)
BEGIN SELECT RAISE(ABORT, 'some of the pieces are back'); END;

CREATE VIEW check_outside_work AS
SELECT work_order.code AS subject, 'has ' || pieces || ' pieces outside' AS detail
FROM outside_open JOIN work_order ON work_order.id = outside_open.work_order_id
JOIN work_order_total AS total ON total.work_order_id = work_order.id
WHERE pieces < 0 OR (pieces > 0 AND (total.finishes > 0 OR work_order.cancelled = 1));

-- What was counted of an order's pieces at each step, a partner's among them: never more than there are.
CREATE VIEW counted_step AS
SELECT log.work_order_id, log.step_id,
       sum(iif(log.is_rework = 1, 0, log.good + log.scrap))
           + coalesce((SELECT sum(open.pieces) FROM outside_open AS open
                       WHERE open.work_order_id = log.work_order_id AND open.step_id = log.step_id), 0) AS pieces
FROM work_log AS log
GROUP BY log.work_order_id, log.step_id;

-- Pieces leave an order, or come to a closed one, only by an undo or a redo that comes too late.
CREATE TRIGGER work_order_keeps_its_pieces BEFORE UPDATE OF quantity ON work_order
WHEN NEW.quantity <> OLD.quantity
     AND ((SELECT finishes > 0 OR delivered > NEW.quantity FROM work_order_total WHERE work_order_id = NEW.id)
          OR NEW.quantity < (SELECT coalesce(sum(scrap), 0) FROM work_log WHERE work_order_id = NEW.id)
                            + (SELECT delivered FROM work_order_total WHERE work_order_id = NEW.id)
          OR EXISTS (SELECT 1 FROM counted_step WHERE work_order_id = NEW.id AND pieces > NEW.quantity)
          OR NEW.quantity < (SELECT coalesce(sum(pieces), 0) FROM outside_open WHERE work_order_id = NEW.id)
          OR EXISTS (SELECT 1 FROM open_load_part WHERE work_order_id = NEW.id
                     GROUP BY step_id HAVING sum(pieces) > NEW.quantity))
BEGIN SELECT RAISE(ABORT, 'the pieces of the work order are counted, delivered or outside'); END;

-- What is done again after an undo may have been counted anew meanwhile.
CREATE TRIGGER work_log_counts_a_piece_once AFTER INSERT ON work_log
WHEN NEW.counters_id IS NOT NULL AND NEW.good + NEW.scrap > 0
     AND (SELECT pieces FROM counted_step WHERE work_order_id = NEW.work_order_id AND step_id = NEW.step_id)
         > (SELECT quantity FROM work_order WHERE id = NEW.work_order_id)
BEGIN SELECT RAISE(ABORT, 'these pieces were counted again since'); END;

-- So may what is sent out once more after an undo; and a closed order sends nothing.
CREATE TRIGGER outside_work_takes_a_piece_once AFTER INSERT ON outside_work
WHEN NEW.counters_id IS NOT NULL AND NEW.pieces > 0
     AND ((SELECT finishes FROM work_order_total WHERE work_order_id = NEW.work_order_id) > 0
          OR (SELECT cancelled FROM work_order WHERE id = NEW.work_order_id) = 1
          OR (SELECT pieces FROM counted_step WHERE work_order_id = NEW.work_order_id AND step_id = NEW.step_id)
             > (SELECT quantity FROM work_order WHERE id = NEW.work_order_id))
BEGIN SELECT RAISE(ABORT, 'these pieces were counted since, or their order is closed'); END;

CREATE VIEW check_work_order_pieces AS
SELECT work_order.code AS subject, counted.pieces || ' of ' || work_order.quantity || ' pieces are counted for '
       || recipe_step.name AS detail
FROM counted_step AS counted
JOIN work_order ON work_order.id = counted.work_order_id
JOIN recipe_step ON recipe_step.id = counted.step_id
WHERE counted.pieces > work_order.quantity
UNION ALL
SELECT work_order.code, total.delivered || ' of ' || work_order.quantity || ' pieces came out'
FROM work_order JOIN work_order_total AS total ON total.work_order_id = work_order.id
WHERE total.delivered > work_order.quantity;

-- What a batch takes along it loses elsewhere: nobody worked longer, and nothing was made, by moving pieces.
CREATE VIEW check_moved_logs AS
SELECT 'moved work logs' AS subject,
       sum(seconds) || ' s, ' || sum(good) || ' good, ' || sum(scrap) || ' scrap, ' || sum(coalesce(labour_minor, 0))
           || ' labour, ' || sum(overhead_minor) || ' overhead, ' || sum(coalesce(expense_minor, 0)) || ' expense' AS detail
FROM work_log WHERE entry = 'moved'
HAVING sum(seconds) <> 0 OR sum(good) <> 0 OR sum(scrap) <> 0 OR sum(coalesce(labour_minor, 0)) <> 0
    OR sum(overhead_minor) <> 0 OR sum(coalesce(expense_minor, 0)) <> 0;

-- The logs of a load carry all it cost and all the time it was attended.
CREATE VIEW check_load AS
SELECT load.code AS subject, 'cost ' || coalesce(done.expense_minor, 'unknown') || ', its logs bear '
       || coalesce(sum(log.expense_minor), 'nothing') AS detail
FROM standing_load_end AS done JOIN load ON load.id = done.load_id
LEFT JOIN standing_work_log AS log ON log.load_id = load.id AND log.entry = 'load'
GROUP BY done.id
HAVING done.expense_minor IS NOT sum(log.expense_minor) OR done.seconds IS NOT sum(log.seconds);

-- Nothing of an order that is closed stands in an open load, and a load that is out counted what was in it.
CREATE TRIGGER load_part_of_open_order BEFORE INSERT ON load_part
WHEN (SELECT finishes FROM work_order_total WHERE work_order_id = NEW.work_order_id) > 0
     OR (SELECT cancelled FROM work_order WHERE id = NEW.work_order_id) = 1
BEGIN SELECT RAISE(ABORT, 'the work order is done or cancelled'); END;
CREATE TRIGGER work_order_in_load_stays_open BEFORE INSERT ON work_finish
WHEN NEW.sign = 1 AND NEW.final = 1
     AND EXISTS (SELECT 1 FROM open_load_part WHERE work_order_id = NEW.work_order_id)
BEGIN SELECT RAISE(ABORT, 'pieces of the work order are in a load'); END;
CREATE TRIGGER work_order_in_load_is_not_cancelled BEFORE UPDATE OF cancelled ON work_order
WHEN NEW.cancelled = 1 AND OLD.cancelled = 0
     AND EXISTS (SELECT 1 FROM open_load_part WHERE work_order_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'pieces of the work order are in a load'); END;

CREATE VIEW check_load_part AS
SELECT work_order.code AS subject, 'is closed and stands in ' || part.load_code AS detail
FROM open_load_part AS part JOIN work_order ON work_order.id = part.work_order_id
JOIN work_order_total AS total ON total.work_order_id = work_order.id
WHERE total.finishes > 0 OR work_order.cancelled = 1
UNION ALL
SELECT load.code, sum(part.pieces) || ' pieces of ' || work_order.code || ' went in, its logs count '
       || coalesce((SELECT sum(log.good + log.scrap + log.rework) FROM standing_work_log AS log
                    WHERE log.load_id = load.id AND log.work_order_id = part.work_order_id
                      AND log.step_id = part.step_id AND log.entry = 'load'), 'none')
FROM standing_load_end AS done JOIN load ON load.id = done.load_id
JOIN load_part AS part ON part.load_id = load.id
JOIN work_order ON work_order.id = part.work_order_id
GROUP BY load.id, part.work_order_id, part.step_id
HAVING sum(part.pieces) IS NOT (SELECT sum(log.good + log.scrap + log.rework) FROM standing_work_log AS log
                                WHERE log.load_id = load.id AND log.work_order_id = part.work_order_id
                                  AND log.step_id = part.step_id AND log.entry = 'load');

-- The finished lot enters the shelf with exactly the value its work order gave out.
CREATE VIEW check_output_value AS
SELECT lot.code AS subject, 'entered stock with ' || coalesce(move.value_minor, 'unknown') || ', its work order gave '
       || coalesce(finish.material_minor + finish.labour_minor + finish.overhead_minor + finish.expense_minor, 'unknown')
       AS detail
FROM standing_work_finish AS finish
JOIN lot ON lot.id = finish.lot_id
LEFT JOIN standing_stock_move AS move ON move.lot_id = finish.lot_id AND move.kind = 'output'
WHERE move.id IS NULL
   OR move.value_minor IS NOT (finish.material_minor + finish.labour_minor + finish.overhead_minor
                               + finish.expense_minor);

-- The net of a fact and the facts that counter it, and counter those, is the fact itself or nothing: each is countered
-- at most once, later than it was written, by its exact opposite.
CREATE VIEW check_countered_once AS
SELECT 'stock_move ' || fact.id AS subject, 'countered by ' || group_concat(answer.id) AS detail
FROM stock_move AS fact JOIN stock_move AS answer ON answer.counters_id = fact.id
GROUP BY fact.id
HAVING count(*) > 1 OR answer.id <= fact.id
    OR (answer.lot_id, answer.from_location_id, answer.to_location_id, answer.quantity_micro, answer.value_minor)
       IS NOT (fact.lot_id, fact.to_location_id, fact.from_location_id, fact.quantity_micro, fact.value_minor)
UNION ALL
SELECT 'work_log ' || fact.id, 'countered by ' || group_concat(answer.id)
FROM work_log AS fact JOIN work_log AS answer ON answer.counters_id = fact.id
GROUP BY fact.id
HAVING count(*) > 1 OR answer.id <= fact.id
    OR (answer.work_order_id, answer.step_id, answer.seconds, answer.good, answer.scrap, answer.rework,
        answer.labour_minor, answer.overhead_minor, answer.expense_minor)
       IS NOT (fact.work_order_id, fact.step_id, -fact.seconds, -fact.good, -fact.scrap, -fact.rework,
               -fact.labour_minor, -fact.overhead_minor, -fact.expense_minor)
UNION ALL
SELECT 'work_finish ' || fact.id, 'countered by ' || group_concat(answer.id)
FROM work_finish AS fact JOIN work_finish AS answer ON answer.counters_id = fact.id
GROUP BY fact.id
HAVING count(*) > 1 OR answer.id <= fact.id
    OR (answer.work_order_id, answer.lot_id, answer.sign) IS NOT (fact.work_order_id, fact.lot_id, -fact.sign)
UNION ALL
SELECT 'outside_work ' || fact.id, 'countered by ' || group_concat(answer.id)
FROM outside_work AS fact JOIN outside_work AS answer ON answer.counters_id = fact.id
GROUP BY fact.id
HAVING count(*) > 1 OR answer.id <= fact.id
    OR (answer.work_order_id, answer.step_id, answer.pieces) IS NOT (fact.work_order_id, fact.step_id, -fact.pieces)
UNION ALL
SELECT 'load_end ' || fact.id, 'countered by ' || group_concat(answer.id)
FROM load_end AS fact JOIN load_end AS answer ON answer.counters_id = fact.id
GROUP BY fact.id
HAVING count(*) > 1 OR answer.id <= fact.id OR (answer.load_id, answer.sign) IS NOT (fact.load_id, -fact.sign)
UNION ALL
SELECT 'shipment ' || fact.id, 'countered by ' || group_concat(answer.id)
FROM shipment AS fact JOIN shipment AS answer ON answer.counters_id = fact.id
GROUP BY fact.id
HAVING count(*) > 1 OR answer.id <= fact.id OR (answer.order_id, answer.sign) IS NOT (fact.order_id, -fact.sign);
