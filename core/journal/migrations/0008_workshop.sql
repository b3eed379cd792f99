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
    note            TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX work_order_number ON work_order (number);
CREATE INDEX work_order_variant ON work_order (variant_id);
CREATE INDEX work_order_recipe ON work_order (recipe_id);
CREATE INDEX work_order_line ON work_order (order_line_id) WHERE order_line_id IS NOT NULL;

CREATE TABLE scrap_reason (
    id      INTEGER PRIMARY KEY,
    code    TEXT NOT NULL UNIQUE,
    name    TEXT NOT NULL,
    hidden  INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;

CREATE TABLE work_log (
    id                      INTEGER PRIMARY KEY,
    work_order_id           INTEGER NOT NULL REFERENCES work_order (id),
    step_id                 INTEGER NOT NULL REFERENCES recipe_step (id),
    person_id               INTEGER NOT NULL REFERENCES person (id),
    at_ms                   INTEGER NOT NULL,
    about_day               TEXT NOT NULL,
    seconds                 INTEGER NOT NULL,               -- person-seconds
    good                    INTEGER NOT NULL,
    scrap                   INTEGER NOT NULL,
    scrap_reason_id         INTEGER REFERENCES scrap_reason (id),
    -- Rates are frozen here: a later change of a person's rate changes nothing that was logged.
    rate_per_hour_minor     INTEGER,                        -- NULL: the person's rate is unknown
    overhead_per_hour_minor INTEGER NOT NULL,
    labour_minor            INTEGER,
    overhead_minor          INTEGER NOT NULL,
    entry                   TEXT NOT NULL DEFAULT 'typed' CHECK (entry IN ('timer', 'typed')),
    note                    TEXT NOT NULL DEFAULT '',
    counters_id             INTEGER REFERENCES work_log (id),
    CHECK ((labour_minor IS NULL) = (rate_per_hour_minor IS NULL))
) STRICT;
CREATE INDEX work_log_order ON work_log (work_order_id, step_id);
CREATE INDEX work_log_step ON work_log (step_id);
CREATE INDEX work_log_person ON work_log (person_id, about_day);
CREATE INDEX work_log_day ON work_log (about_day);
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

-- A timer that runs now, or is paused. Finishing it makes a work_log and takes this row away.
CREATE TABLE running_timer (
    id              INTEGER PRIMARY KEY,
    person_id       INTEGER NOT NULL UNIQUE REFERENCES person (id),
    work_order_id   INTEGER NOT NULL REFERENCES work_order (id),
    step_id         INTEGER NOT NULL REFERENCES recipe_step (id),
    started_ms      INTEGER,                                -- NULL while paused
    seconds_before  INTEGER NOT NULL DEFAULT 0,
    pause_reason    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX running_timer_order ON running_timer (work_order_id);

-- The end of a work order: what came out and what it cost. value = everything put in; a loss is what a batch
-- without a single good piece cost.
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
    ('running_timer', 'description'), ('work_finish', 'fact');
INSERT INTO column_rule (table_name, column_name, atom) VALUES
    ('running_timer', 'started_ms', 'time'), ('running_timer', 'seconds_before', 'time');
INSERT INTO column_rule (table_name, column_name, counter) VALUES
    ('work_log', 'at_ms', 'now'), ('work_log', 'seconds', 'negate'), ('work_log', 'good', 'negate'),
    ('work_log', 'scrap', 'negate'), ('work_log', 'labour_minor', 'negate'),
    ('work_log', 'overhead_minor', 'negate'), ('work_log', 'counters_id', 'self'),
    ('work_finish', 'at_ms', 'now'), ('work_finish', 'sign', 'negate'), ('work_finish', 'good', 'negate'),
    ('work_finish', 'scrap', 'negate'), ('work_finish', 'material_minor', 'negate'),
    ('work_finish', 'labour_minor', 'negate'), ('work_finish', 'overhead_minor', 'negate'),
    ('work_finish', 'counters_id', 'self');

-- Kept by work order: how often it stands finished (0 or 1), so that the open ones are found without asking the ends of
-- all that ever were. Only these triggers write it.
CREATE TABLE work_order_total (
    work_order_id   INTEGER PRIMARY KEY REFERENCES work_order (id) ON DELETE CASCADE,
    finishes        INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX work_order_total_open ON work_order_total (work_order_id) WHERE finishes = 0;
CREATE TRIGGER work_order_added AFTER INSERT ON work_order
BEGIN INSERT INTO work_order_total (work_order_id) VALUES (NEW.id); END;
CREATE TRIGGER work_order_finished AFTER INSERT ON work_finish
BEGIN UPDATE work_order_total SET finishes = finishes + NEW.sign WHERE work_order_id = NEW.work_order_id; END;

CREATE VIEW check_work_order_total AS
SELECT work_order.code AS subject, 'kept as finished ' || coalesce(kept.finishes, 'never') || ' times' AS detail
FROM work_order LEFT JOIN work_order_total AS kept ON kept.work_order_id = work_order.id
WHERE kept.finishes IS NOT (SELECT coalesce(sum(sign), 0) FROM work_finish WHERE work_order_id = work_order.id)
   OR kept.finishes NOT IN (0, 1);

-- Where a work order stands. It is begun once something was logged that was not taken back, or a timer is on it.
CREATE VIEW work_order_state AS
SELECT work_order.id AS work_order_id,
       CASE WHEN work_order.cancelled = 1 THEN 'cancelled'
            WHEN total.finishes > 0 THEN 'done'
            WHEN EXISTS (SELECT 1 FROM running_timer WHERE work_order_id = work_order.id)
                 OR EXISTS (SELECT 1 FROM work_log WHERE work_order_id = work_order.id
                            GROUP BY work_order_id
                            HAVING sum(seconds) <> 0 OR sum(good + scrap) <> 0) THEN 'in_work'
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
     AND ((SELECT finishes FROM work_order_total WHERE work_order_id = NEW.id) > 0
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
SELECT work_order.code, 'is cancelled and finished'
FROM work_order JOIN work_order_total AS total ON total.work_order_id = work_order.id
WHERE work_order.cancelled = 1 AND total.finishes > 0;

-- An end that is done again, after it was taken back, still has to give out what went in: something may have been
-- logged or issued meanwhile.
CREATE TRIGGER work_finish_gives_out_what_went_in BEFORE INSERT ON work_finish
WHEN NEW.sign > 0 AND NEW.counters_id IS NOT NULL
     AND (NEW.material_minor <> (SELECT coalesce(sum(iif(to_location_id = 2, 1, -1) * coalesce(value_minor, 0)), 0)
                                 FROM stock_move
                                 WHERE work_order_id = NEW.work_order_id AND kind IN ('issue', 'return'))
          OR NEW.labour_minor <> (SELECT coalesce(sum(labour_minor), 0) FROM work_log
                                  WHERE work_order_id = NEW.work_order_id)
          OR NEW.overhead_minor <> (SELECT coalesce(sum(overhead_minor), 0) FROM work_log
                                    WHERE work_order_id = NEW.work_order_id))
BEGIN SELECT RAISE(ABORT, 'something was logged or issued since'); END;

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

-- What a finished work order gives out is what was put in, to the cent.
CREATE VIEW check_work_order_value AS
WITH finished AS (
    SELECT work_order_id, sum(sign) AS standing, sum(coalesce(material_minor, 0)) AS material_minor,
           sum(coalesce(labour_minor, 0)) AS labour_minor, sum(overhead_minor) AS overhead_minor,
           sum(iif(material_minor IS NULL, sign, 0)) AS unknown_material,
           sum(iif(labour_minor IS NULL, sign, 0)) AS unknown_labour
    FROM work_finish GROUP BY work_order_id
),
issued AS (
    SELECT move.work_order_id,
           sum(iif(target.kind = 'bench', 1, -1) * coalesce(move.value_minor, 0)) AS value_minor,
           sum(iif(target.kind = 'bench', 1, -1) * iif(move.value_minor IS NULL, move.quantity_micro, 0)) AS unknown
    FROM stock_move AS move JOIN location AS target ON target.id = move.to_location_id
    JOIN lot ON lot.id = move.lot_id
    WHERE move.work_order_id IS NOT NULL AND move.kind IN ('issue', 'return')
    GROUP BY move.work_order_id
),
logged AS (
    SELECT work_order_id, sum(coalesce(labour_minor, 0)) AS labour_minor, sum(overhead_minor) AS overhead_minor
    FROM work_log GROUP BY work_order_id
)
SELECT work_order.code AS subject,
       'took in ' || (coalesce(issued.value_minor, 0) + coalesce(logged.labour_minor, 0)
                      + coalesce(logged.overhead_minor, 0))
           || ', gave out ' || (finished.material_minor + finished.labour_minor + finished.overhead_minor) AS detail
FROM finished
JOIN work_order ON work_order.id = finished.work_order_id
LEFT JOIN issued ON issued.work_order_id = finished.work_order_id
LEFT JOIN logged ON logged.work_order_id = finished.work_order_id
WHERE finished.standing > 0
  AND ((finished.unknown_material = 0 AND finished.material_minor <> coalesce(issued.value_minor, 0))
       OR (finished.unknown_labour = 0 AND finished.labour_minor <> coalesce(logged.labour_minor, 0))
       OR finished.overhead_minor <> coalesce(logged.overhead_minor, 0)
       OR (finished.unknown_material = 0 AND coalesce(issued.unknown, 0) <> 0));

-- The finished lot enters the shelf with exactly the value its work order gave out.
CREATE VIEW check_output_value AS
SELECT lot.code AS subject, 'entered stock with ' || coalesce(move.value_minor, 'unknown') || ', its work order gave '
       || coalesce(finish.material_minor + finish.labour_minor + finish.overhead_minor, 'unknown') AS detail
FROM standing_work_finish AS finish
JOIN lot ON lot.id = finish.lot_id
LEFT JOIN standing_stock_move AS move ON move.lot_id = finish.lot_id AND move.kind = 'output'
WHERE move.id IS NULL OR move.value_minor IS NOT (finish.material_minor + finish.labour_minor + finish.overhead_minor);

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
    OR (answer.work_order_id, answer.step_id, answer.seconds, answer.good, answer.scrap, answer.labour_minor,
        answer.overhead_minor)
       IS NOT (fact.work_order_id, fact.step_id, -fact.seconds, -fact.good, -fact.scrap, -fact.labour_minor,
               -fact.overhead_minor)
UNION ALL
SELECT 'work_finish ' || fact.id, 'countered by ' || group_concat(answer.id)
FROM work_finish AS fact JOIN work_finish AS answer ON answer.counters_id = fact.id
GROUP BY fact.id
HAVING count(*) > 1 OR answer.id <= fact.id
    OR (answer.work_order_id, answer.lot_id, answer.sign) IS NOT (fact.work_order_id, fact.lot_id, -fact.sign)
UNION ALL
SELECT 'shipment ' || fact.id, 'countered by ' || group_concat(answer.id)
FROM shipment AS fact JOIN shipment AS answer ON answer.counters_id = fact.id
GROUP BY fact.id
HAVING count(*) > 1 OR answer.id <= fact.id OR (answer.order_id, answer.sign) IS NOT (fact.order_id, -fact.sign);
