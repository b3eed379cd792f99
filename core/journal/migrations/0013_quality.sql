-- Quality: what is checked at a step, what was found, what is on hold for it, and what customers say afterwards.
-- A check belongs to a product and the name of a step, so that it outlives the versions of the recipe.
CREATE TABLE quality_check (
    id              INTEGER PRIMARY KEY,
    number          INTEGER NOT NULL,
    code            TEXT NOT NULL UNIQUE,
    product_id      INTEGER NOT NULL REFERENCES product (id),
    step_name       TEXT NOT NULL,
    position        INTEGER NOT NULL DEFAULT 1,
    name            TEXT NOT NULL,
    kind            TEXT NOT NULL DEFAULT 'judged' CHECK (kind IN ('measured', 'judged')),
    unit            TEXT NOT NULL DEFAULT '',       -- any unit, as people of the trade write it
    lower_micro     INTEGER,                        -- millionths of the unit; NULL: no limit on this side
    upper_micro     INTEGER,
    instruction     TEXT NOT NULL DEFAULT '',
    hidden          INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE INDEX quality_check_number ON quality_check (number);
CREATE INDEX quality_check_step ON quality_check (product_id, step_name);

CREATE TABLE quality_result (
    id              INTEGER PRIMARY KEY,
    work_order_id   INTEGER NOT NULL REFERENCES work_order (id),
    step_id         INTEGER NOT NULL REFERENCES recipe_step (id),
    check_id        INTEGER NOT NULL REFERENCES quality_check (id),
    person_id       INTEGER REFERENCES person (id),
    at_ms           INTEGER NOT NULL,
    about_day       TEXT NOT NULL,
    pieces          INTEGER NOT NULL,               -- that were checked
    value_micro     INTEGER,                        -- NULL: judged
    -- Limits are frozen here: a later change of the check changes no result.
    lower_micro     INTEGER,
    upper_micro     INTEGER,
    passed          INTEGER NOT NULL CHECK (passed IN (0, 1)),
    scrap_reason_id INTEGER REFERENCES scrap_reason (id),
    note            TEXT NOT NULL DEFAULT '',
    counters_id     INTEGER REFERENCES quality_result (id),
    CHECK (value_micro IS NULL
           OR passed = (value_micro >= coalesce(lower_micro, value_micro)
                        AND value_micro <= coalesce(upper_micro, value_micro)))
) STRICT;
CREATE INDEX quality_result_order ON quality_result (work_order_id, step_id);
CREATE INDEX quality_result_step ON quality_result (step_id);
CREATE INDEX quality_result_check ON quality_result (check_id);
CREATE INDEX quality_result_person ON quality_result (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX quality_result_reason ON quality_result (scrap_reason_id) WHERE scrap_reason_id IS NOT NULL;
CREATE INDEX quality_result_day ON quality_result (about_day);
CREATE UNIQUE INDEX quality_result_counters ON quality_result (counters_id) WHERE counters_id IS NOT NULL;

CREATE VIEW standing_quality_result AS
SELECT result.* FROM quality_result AS result
WHERE result.counters_id IS NULL
  AND (WITH RECURSIVE chain (link, length) AS (
           SELECT result.id, 0
           UNION ALL
           SELECT answer.id, chain.length + 1
           FROM chain JOIN quality_result AS answer ON answer.counters_id = chain.link)
       SELECT max(length) FROM chain) % 2 = 0;

-- Held: not to be finished until somebody releases it. The last standing fact says what holds now.
CREATE TABLE work_order_hold (
    id              INTEGER PRIMARY KEY,
    at_ms           INTEGER NOT NULL,
    about_day       TEXT NOT NULL,
    work_order_id   INTEGER NOT NULL REFERENCES work_order (id),
    held            INTEGER NOT NULL CHECK (held IN (0, 1)),
    reason          TEXT NOT NULL DEFAULT '',
    counters_id     INTEGER REFERENCES work_order_hold (id)
) STRICT;
CREATE INDEX work_order_hold_order ON work_order_hold (work_order_id);
CREATE UNIQUE INDEX work_order_hold_counters ON work_order_hold (counters_id) WHERE counters_id IS NOT NULL;

CREATE VIEW standing_work_order_hold AS
SELECT hold.* FROM work_order_hold AS hold
WHERE hold.counters_id IS NULL
  AND (WITH RECURSIVE chain (link, length) AS (
           SELECT hold.id, 0
           UNION ALL
           SELECT answer.id, chain.length + 1
           FROM chain JOIN work_order_hold AS answer ON answer.counters_id = chain.link)
       SELECT max(length) FROM chain) % 2 = 0;

CREATE VIEW held_work_order AS
SELECT hold.work_order_id, hold.reason, hold.about_day FROM standing_work_order_hold AS hold
WHERE hold.held = 1
  AND hold.id = (SELECT max(last.id) FROM standing_work_order_hold AS last
                 WHERE last.work_order_id = hold.work_order_id);

-- The action says so in words; this is for an end that is done again after the hold.
CREATE TRIGGER held_work_order_is_not_finished BEFORE INSERT ON work_finish
WHEN NEW.sign = 1 AND EXISTS (SELECT 1 FROM held_work_order WHERE work_order_id = NEW.work_order_id)
BEGIN SELECT RAISE(ABORT, 'the work order is on hold'); END;

-- What the hands know of a product or of one of its steps; its pictures are papers.
CREATE TABLE craft_note (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,
    code        TEXT NOT NULL UNIQUE,
    product_id  INTEGER NOT NULL REFERENCES product (id),
    step_name   TEXT NOT NULL DEFAULT '',           -- empty: the whole product
    title       TEXT NOT NULL,
    text        TEXT NOT NULL DEFAULT '',
    hidden      INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE INDEX craft_note_number ON craft_note (number);
CREATE INDEX craft_note_product ON craft_note (product_id, step_name);
CREATE TRIGGER craft_note_has_papers BEFORE DELETE ON craft_note
WHEN EXISTS (SELECT 1 FROM paper WHERE subject_table = 'craft_note' AND subject_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'it has papers'); END;

-- What a customer said of an order, and where it leads back to.
CREATE TABLE feedback (
    id              INTEGER PRIMARY KEY,
    order_id        INTEGER NOT NULL REFERENCES sales_order (id),
    order_line_id   INTEGER REFERENCES sales_order_line (id),
    lot_id          INTEGER REFERENCES lot (id),
    work_order_id   INTEGER REFERENCES work_order (id),
    step_id         INTEGER REFERENCES recipe_step (id),
    scrap_reason_id INTEGER REFERENCES scrap_reason (id),       -- the defect, in the words of the workshop
    rating          INTEGER CHECK (rating BETWEEN 1 AND 5),     -- NULL: none was given
    pieces          INTEGER NOT NULL DEFAULT 1,                 -- it is about
    text            TEXT NOT NULL DEFAULT '',
    at_ms           INTEGER NOT NULL,
    about_day       TEXT NOT NULL,
    counters_id     INTEGER REFERENCES feedback (id),
    CHECK (step_id IS NULL OR work_order_id IS NOT NULL)
) STRICT;
CREATE INDEX feedback_order ON feedback (order_id);
CREATE INDEX feedback_line ON feedback (order_line_id) WHERE order_line_id IS NOT NULL;
CREATE INDEX feedback_lot ON feedback (lot_id) WHERE lot_id IS NOT NULL;
CREATE INDEX feedback_work_order ON feedback (work_order_id) WHERE work_order_id IS NOT NULL;
CREATE INDEX feedback_step ON feedback (step_id) WHERE step_id IS NOT NULL;
CREATE INDEX feedback_reason ON feedback (scrap_reason_id) WHERE scrap_reason_id IS NOT NULL;
CREATE INDEX feedback_day ON feedback (about_day);
CREATE UNIQUE INDEX feedback_counters ON feedback (counters_id) WHERE counters_id IS NOT NULL;

CREATE VIEW standing_feedback AS
SELECT feedback.* FROM feedback
WHERE feedback.counters_id IS NULL
  AND (WITH RECURSIVE chain (link, length) AS (
           SELECT feedback.id, 0
           UNION ALL
           SELECT answer.id, chain.length + 1 FROM chain JOIN feedback AS answer ON answer.counters_id = chain.link)
       SELECT max(length) FROM chain) % 2 = 0;

INSERT INTO table_rule (table_name, kind) VALUES
    ('quality_check', 'description'), ('quality_result', 'fact'), ('work_order_hold', 'fact'),
    ('craft_note', 'description'), ('feedback', 'fact');
INSERT INTO column_rule (table_name, column_name, atom) VALUES
    ('quality_check', 'unit', 'limits'), ('quality_check', 'lower_micro', 'limits'),
    ('quality_check', 'upper_micro', 'limits');
-- What customers write of an order may tell who they are.
INSERT INTO column_rule (table_name, column_name, personal) VALUES ('feedback', 'text', 1);
INSERT INTO column_rule (table_name, column_name, counter) VALUES
    ('quality_result', 'at_ms', 'now'), ('quality_result', 'counters_id', 'self'),
    ('work_order_hold', 'at_ms', 'now'), ('work_order_hold', 'counters_id', 'self'),
    ('feedback', 'at_ms', 'now'), ('feedback', 'counters_id', 'self');

-- A check is of the product and step that was made there.
CREATE VIEW check_quality_result AS
SELECT work_order.code AS subject, 'has a result of ' || quality_check.code || ', a check of another step' AS detail
FROM quality_result AS result
JOIN work_order ON work_order.id = result.work_order_id
JOIN recipe_step AS step ON step.id = result.step_id
JOIN recipe ON recipe.id = step.recipe_id
JOIN quality_check ON quality_check.id = result.check_id
WHERE step.recipe_id <> work_order.recipe_id OR quality_check.product_id <> recipe.product_id;

-- What is said of an order is about a line and a work order that belong together.
CREATE VIEW check_feedback AS
SELECT sales_order.code AS subject, 'has feedback of another order''s line' AS detail
FROM feedback
JOIN sales_order ON sales_order.id = feedback.order_id
JOIN sales_order_line AS line ON line.id = feedback.order_line_id
WHERE line.order_id <> feedback.order_id
UNION ALL
SELECT work_order.code, 'has feedback of another recipe''s step'
FROM feedback
JOIN work_order ON work_order.id = feedback.work_order_id
JOIN recipe_step AS step ON step.id = feedback.step_id
WHERE step.recipe_id <> work_order.recipe_id;
