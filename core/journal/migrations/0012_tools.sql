-- Tools: how long they were used, when they were cared for, who has them; and what the air was like.
CREATE TABLE tool (
    id              INTEGER PRIMARY KEY,
    number          INTEGER NOT NULL,
    code            TEXT NOT NULL UNIQUE,
    name            TEXT NOT NULL,
    kind            TEXT NOT NULL DEFAULT '',                           -- press, kiln, knife: as people say
    place           TEXT NOT NULL DEFAULT '',
    hours_before    INTEGER NOT NULL DEFAULT 0 CHECK (hours_before >= 0),  -- of use when it was entered
    care_hours      INTEGER CHECK (care_hours > 0),                     -- of use between two cares; NULL: none
    care_days       INTEGER CHECK (care_days > 0),                      -- days between two cares; NULL: none
    care_note       TEXT NOT NULL DEFAULT '',                           -- what is to be done
    bought_day      TEXT,
    note            TEXT NOT NULL DEFAULT '',
    hidden          INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE INDEX tool_number ON tool (number);

-- What was done for a tool so that it lasts: cleaned, oiled, sharpened, a new element.
CREATE TABLE tool_care (
    id          INTEGER PRIMARY KEY,
    tool_id     INTEGER NOT NULL REFERENCES tool (id),
    at_ms       INTEGER NOT NULL,
    about_day   TEXT NOT NULL,
    person_id   INTEGER REFERENCES person (id),
    note        TEXT NOT NULL DEFAULT '',
    counters_id INTEGER REFERENCES tool_care (id)
) STRICT;
CREATE INDEX tool_care_tool ON tool_care (tool_id);
CREATE INDEX tool_care_person ON tool_care (person_id) WHERE person_id IS NOT NULL;
CREATE UNIQUE INDEX tool_care_counters ON tool_care (counters_id) WHERE counters_id IS NOT NULL;

CREATE VIEW standing_tool_care AS
SELECT care.* FROM tool_care AS care
WHERE care.counters_id IS NULL
  AND (WITH RECURSIVE chain (link, length) AS (
           SELECT care.id, 0
           UNION ALL
           SELECT answer.id, chain.length + 1 FROM chain JOIN tool_care AS answer ON answer.counters_id = chain.link)
       SELECT max(length) FROM chain) % 2 = 0;

-- Lent to somebody, or brought back. The last standing fact says what holds now.
CREATE TABLE tool_loan (
    id          INTEGER PRIMARY KEY,
    tool_id     INTEGER NOT NULL REFERENCES tool (id),
    at_ms       INTEGER NOT NULL,
    about_day   TEXT NOT NULL,
    is_out      INTEGER NOT NULL CHECK (is_out IN (0, 1)),
    lent_to     TEXT NOT NULL DEFAULT '',                   -- empty where the one who has it was erased
    due_day     TEXT,                                       -- expected back; NULL: nothing was said
    note        TEXT NOT NULL DEFAULT '',
    counters_id INTEGER REFERENCES tool_loan (id),
    CHECK (is_out = 1 OR (lent_to = '' AND due_day IS NULL))
) STRICT;
CREATE INDEX tool_loan_tool ON tool_loan (tool_id);
CREATE UNIQUE INDEX tool_loan_counters ON tool_loan (counters_id) WHERE counters_id IS NOT NULL;

CREATE VIEW standing_tool_loan AS
SELECT loan.* FROM tool_loan AS loan
WHERE loan.counters_id IS NULL
  AND (WITH RECURSIVE chain (link, length) AS (
           SELECT loan.id, 0
           UNION ALL
           SELECT answer.id, chain.length + 1 FROM chain JOIN tool_loan AS answer ON answer.counters_id = chain.link)
       SELECT max(length) FROM chain) % 2 = 0;

CREATE VIEW lent_tool AS
SELECT loan.tool_id, loan.lent_to, loan.about_day AS out_day, loan.due_day FROM standing_tool_loan AS loan
WHERE loan.is_out = 1
  AND loan.id = (SELECT max(last.id) FROM standing_tool_loan AS last WHERE last.tool_id = loan.tool_id);

-- Kept by tool and day: the person-seconds of our own logs of the steps that name it. Only these triggers write it.
CREATE TABLE tool_use (
    tool_id     INTEGER NOT NULL REFERENCES tool (id) ON DELETE CASCADE,
    about_day   TEXT NOT NULL,
    seconds     INTEGER NOT NULL,
    PRIMARY KEY (tool_id, about_day)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER work_log_uses_tool AFTER INSERT ON work_log
WHEN NEW.supplier_id IS NULL AND (SELECT tool_id FROM recipe_step WHERE id = NEW.step_id) IS NOT NULL
BEGIN
    INSERT INTO tool_use (tool_id, about_day, seconds)
    SELECT tool_id, NEW.about_day, NEW.seconds FROM recipe_step WHERE id = NEW.step_id
    ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds;
END;

-- A step that was logged on gets another tool only when a change of its recipe is taken back.
CREATE TRIGGER recipe_step_changes_tool AFTER UPDATE OF tool_id ON recipe_step
WHEN NEW.tool_id IS NOT OLD.tool_id AND EXISTS (SELECT 1 FROM work_log WHERE step_id = NEW.id)
BEGIN
    DELETE FROM tool_use WHERE tool_id IN (OLD.tool_id, NEW.tool_id);
    INSERT INTO tool_use (tool_id, about_day, seconds)
    SELECT step.tool_id, log.about_day, sum(log.seconds)
    FROM recipe_step AS step JOIN work_log AS log ON log.step_id = step.id
    WHERE step.tool_id IN (OLD.tool_id, NEW.tool_id) AND log.supplier_id IS NULL
    GROUP BY step.tool_id, log.about_day;
END;

CREATE VIEW check_tool_use AS
WITH leg (tool_id, about_day, kept, logged) AS (
    SELECT tool_id, about_day, seconds, 0 FROM tool_use
    UNION ALL
    SELECT step.tool_id, log.about_day, 0, log.seconds
    FROM recipe_step AS step JOIN work_log AS log ON log.step_id = step.id
    WHERE step.tool_id IS NOT NULL AND log.supplier_id IS NULL
)
SELECT tool.code AS subject,
       'kept ' || sum(leg.kept) || ' s of ' || leg.about_day || ', logs say ' || sum(leg.logged) AS detail
FROM leg JOIN tool ON tool.id = leg.tool_id
GROUP BY leg.tool_id, leg.about_day
HAVING sum(leg.kept) <> sum(leg.logged);

-- Where a tool stands. Of the day of its last care, what was booked before the care counts as before it. Without a care
-- in the book hours count from when it was entered, and days from when it was bought or first used.
CREATE VIEW tool_now AS
WITH last_care AS (
    SELECT tool.id AS tool_id, care.about_day, care.at_ms
    FROM tool LEFT JOIN standing_tool_care AS care
    ON care.id = (SELECT last.id FROM standing_tool_care AS last WHERE last.tool_id = tool.id
                  ORDER BY last.about_day DESC, last.at_ms DESC, last.id DESC LIMIT 1)
),
used AS (
    SELECT tool.id AS tool_id,
           coalesce((SELECT sum(seconds) FROM tool_use WHERE tool_id = tool.id), 0) AS seconds,
           CASE WHEN care.about_day IS NULL
                THEN coalesce((SELECT sum(seconds) FROM tool_use WHERE tool_id = tool.id), 0)
                ELSE coalesce((SELECT sum(seconds) FROM tool_use
                               WHERE tool_id = tool.id AND about_day > care.about_day), 0)
                     + coalesce((SELECT sum(log.seconds) FROM standing_work_log AS log
                                 JOIN recipe_step AS step ON step.id = log.step_id
                                 WHERE log.about_day = care.about_day AND log.at_ms > care.at_ms
                                   AND log.supplier_id IS NULL AND step.tool_id = tool.id), 0) END AS since_seconds,
           coalesce(care.about_day, tool.bought_day,
                    (SELECT min(about_day) FROM tool_use WHERE tool_id = tool.id AND seconds > 0)) AS since_day,
           care.about_day AS care_day
    FROM tool JOIN last_care AS care ON care.tool_id = tool.id
)
SELECT tool.id AS tool_id, tool.hours_before * 3600 + used.seconds AS used_seconds, used.since_seconds, used.since_day,
       used.care_day,
       tool.care_hours * 3600 - used.since_seconds AS left_seconds,
       date(used.since_day, '+' || tool.care_days || ' days') AS care_due_day,
       lent.lent_to, lent.out_day, lent.due_day AS back_day
FROM tool JOIN used ON used.tool_id = tool.id LEFT JOIN lent_tool AS lent ON lent.tool_id = tool.id;

-- Temperature and humidity of a place. at_ms is the moment that was measured, not the one it was written down.
CREATE TABLE reading (
    id                  INTEGER PRIMARY KEY,
    at_ms               INTEGER NOT NULL,
    place               TEXT NOT NULL DEFAULT '',
    temperature_milli   INTEGER CHECK (temperature_milli BETWEEN -273150 AND 2000000),  -- thousandths of a °C
    humidity_ppm        INTEGER CHECK (humidity_ppm BETWEEN 0 AND 1000000),             -- relative
    source              TEXT NOT NULL DEFAULT 'typed' CHECK (source IN ('typed', 'csv')),
    counters_id         INTEGER REFERENCES reading (id),
    CHECK (temperature_milli IS NOT NULL OR humidity_ppm IS NOT NULL)
) STRICT;
CREATE INDEX reading_at ON reading (at_ms);
CREATE UNIQUE INDEX reading_counters ON reading (counters_id) WHERE counters_id IS NOT NULL;

CREATE VIEW standing_reading AS
SELECT reading.* FROM reading
WHERE reading.counters_id IS NULL
  AND (WITH RECURSIVE chain (link, length) AS (
           SELECT reading.id, 0
           UNION ALL
           SELECT answer.id, chain.length + 1 FROM chain JOIN reading AS answer ON answer.counters_id = chain.link)
       SELECT max(length) FROM chain) % 2 = 0;

INSERT INTO table_rule (table_name, kind) VALUES
    ('tool', 'description'), ('tool_care', 'fact'), ('tool_loan', 'fact'), ('reading', 'fact');
INSERT INTO column_rule (table_name, column_name, counter) VALUES
    ('tool_care', 'at_ms', 'now'), ('tool_care', 'counters_id', 'self'),
    ('tool_loan', 'at_ms', 'now'), ('tool_loan', 'counters_id', 'self'),
    ('reading', 'counters_id', 'self');
-- Who has a tool may be anybody, a customer, too.
INSERT INTO column_rule (table_name, column_name, personal) VALUES ('tool_loan', 'lent_to', 1);
