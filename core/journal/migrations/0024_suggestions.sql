-- What was answered to the program's suggestions, and which of them the owner lets it take by itself. A suggestion
-- itself is never stored: it is reckoned from what stands in the file now.

CREATE TABLE suggestion_rule (
    id                  INTEGER PRIMARY KEY,
    number              INTEGER NOT NULL,
    code                TEXT NOT NULL UNIQUE,
    name                TEXT NOT NULL,
    kind                TEXT NOT NULL CHECK (kind IN ('buy', 'make', 'price', 'promote', 'return', 'offer')),
    -- 'ask': its suggestions wait for a person; 'alone': they are taken within the limits below.
    acts                TEXT NOT NULL DEFAULT 'ask' CHECK (acts IN ('ask', 'alone')),
    most_month_minor    INTEGER CHECK (most_month_minor >= 0),                  -- bound in a calendar month; NULL: no limit
    most_change_ppm     INTEGER CHECK (most_change_ppm BETWEEN 0 AND 1000000),  -- of a price; NULL: no limit
    suppliers           TEXT NOT NULL DEFAULT '',       -- codes or names, separated by commas; '': any
    categories          TEXT NOT NULL DEFAULT '',       -- of products, kinds of materials; '': any
    note                TEXT NOT NULL DEFAULT '',
    hidden              INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE INDEX suggestion_rule_number ON suggestion_rule (number);

-- One answer to one suggestion. The last standing one of a matter says what holds: a dismissal keeps it away until a
-- day, 'reopened' brings it back.
CREATE TABLE suggestion_answer (
    id              INTEGER PRIMARY KEY,
    at_ms           INTEGER NOT NULL,
    about_day       TEXT NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('buy', 'make', 'price', 'promote', 'return', 'offer')),
    matter          TEXT NOT NULL,                      -- the suggestion's key: another matter, another key
    subject_table   TEXT NOT NULL,                      -- the record it is about
    subject_id      INTEGER NOT NULL,
    answer          TEXT NOT NULL CHECK (answer IN ('accepted', 'changed', 'dismissed', 'reopened')),
    reason          TEXT NOT NULL DEFAULT '',
    until_day       TEXT,                               -- of a dismissal: it stays away through this day
    proposed        TEXT NOT NULL,                      -- figures as JSON; quantities and money as text
    taken           TEXT NOT NULL,                      -- the same, as they were done
    low_minor       INTEGER,                            -- what it was expected to bring; NULL: unknown
    likely_minor    INTEGER,
    high_minor      INTEGER,
    bound_minor     INTEGER,                            -- money it binds or gives up; NULL: unknown
    rule_id         INTEGER REFERENCES suggestion_rule (id),    -- that answered; NULL: a person did
    written_table   TEXT NOT NULL DEFAULT '',           -- what was written in the same action; '': nothing
    written_id      INTEGER,
    counters_id     INTEGER REFERENCES suggestion_answer (id),
    CHECK ((low_minor IS NULL) = (likely_minor IS NULL) AND (high_minor IS NULL) = (likely_minor IS NULL)),
    CHECK ((written_table = '') = (written_id IS NULL))
) STRICT;
CREATE INDEX suggestion_answer_matter ON suggestion_answer (kind, matter);
CREATE INDEX suggestion_answer_rule ON suggestion_answer (rule_id, about_day) WHERE rule_id IS NOT NULL;
CREATE UNIQUE INDEX suggestion_answer_counters ON suggestion_answer (counters_id) WHERE counters_id IS NOT NULL;

CREATE VIEW standing_suggestion_answer AS
SELECT said.* FROM suggestion_answer AS said
WHERE said.counters_id IS NULL
  AND (WITH RECURSIVE chain (link, length) AS (
           SELECT said.id, 0
           UNION ALL
           SELECT answer.id, chain.length + 1
           FROM chain JOIN suggestion_answer AS answer ON answer.counters_id = chain.link)
       SELECT max(length) FROM chain) % 2 = 0;

INSERT INTO table_rule (table_name, kind, taken_back) VALUES
    ('suggestion_rule', 'description', 'hidden'), ('suggestion_answer', 'fact', 'removed');
INSERT INTO column_rule (table_name, column_name, counter) VALUES
    ('suggestion_answer', 'at_ms', 'now'), ('suggestion_answer', 'counters_id', 'self');

-- Every bundle asks which letters name pictures.
CREATE INDEX letter_with_photos ON letter (id) WHERE counters_id IS NULL AND instr(body, '"photos"') > 0;
