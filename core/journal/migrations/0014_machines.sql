-- Several machines of one studio. What is named machine_… belongs to this file alone: it is not journaled, a file
-- that is rebuilt from the journal is without it, and each machine has its own. A studio on one machine has none of it.

-- The machines and what is known of each. A chain is what one machine wrote in one life of its file: a file that was
-- put back to an earlier state goes on under a new incarnation, so that no number of a chain is ever used twice.
CREATE TABLE machine_chain (
    id              INTEGER PRIMARY KEY,
    device          TEXT NOT NULL,                      -- 16 bytes as hex
    incarnation     TEXT NOT NULL,                      -- 16 bytes as hex
    letter          TEXT NOT NULL,                      -- of the machine: it stands in the codes it gives
    id_incarnation  INTEGER NOT NULL,                   -- the 14 bits of its ids
    own             INTEGER NOT NULL DEFAULT 0 CHECK (own IN (0, 1)),       -- this file writes it
    retired         INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),   -- nobody goes on with it
    frozen          INTEGER NOT NULL DEFAULT 0 CHECK (frozen IN (0, 1)),    -- two groups under one number were seen
    seq             INTEGER NOT NULL DEFAULT 0,         -- taken in without a gap up to here
    told            INTEGER NOT NULL DEFAULT 0,         -- the last own group said that this much was seen
    UNIQUE (device, incarnation)
) STRICT;
CREATE UNIQUE INDEX machine_chain_own ON machine_chain (own) WHERE own = 1;

-- Where an entry of this journal came from: one group is one entry here, and its bytes stay as they were written.
CREATE TABLE machine_origin (
    entry_id    INTEGER PRIMARY KEY REFERENCES journal_entry (id),
    chain_id    INTEGER NOT NULL REFERENCES machine_chain (id),
    seq         INTEGER NOT NULL,
    at_ms       INTEGER NOT NULL,                       -- by the clock of its machine
    at_count    INTEGER NOT NULL,
    clock_off   INTEGER NOT NULL DEFAULT 0,             -- that clock was far ahead of ours when it came
    unguarded   INTEGER NOT NULL DEFAULT 0,             -- a rule of the file stood against it here
    unknown     INTEGER NOT NULL DEFAULT 0,             -- a newer Benchbook wrote something that is not understood yet
    same_as     INTEGER REFERENCES journal_entry (id),  -- another machine's undo of the same; this one came first here
    raw         BLOB NOT NULL,
    UNIQUE (chain_id, seq)
) STRICT;

-- The last words on what descriptions say: those that no other machine's word replaces knowingly. Two words on one
-- atom are a conflict. atom '' is the row itself, added or taken away.
CREATE TABLE machine_head (
    table_name  TEXT NOT NULL,
    row_id      INTEGER NOT NULL,
    atom        TEXT NOT NULL,
    chain_id    INTEGER NOT NULL REFERENCES machine_chain (id),
    seq         INTEGER NOT NULL,
    at_ms       INTEGER NOT NULL,
    at_count    INTEGER NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('added', 'brought back', 'removed', 'changed')),
    cells       TEXT NOT NULL,                          -- JSON by column, personal ones sealed, as in the journal
    PRIMARY KEY (table_name, row_id, atom, chain_id, seq)
) STRICT, WITHOUT ROWID;

-- Groups that wait: for what their author had seen, or because something stands against them.
CREATE TABLE machine_pending (
    chain_id    INTEGER NOT NULL REFERENCES machine_chain (id),
    seq         INTEGER NOT NULL,
    raw         BLOB NOT NULL,
    reason      TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (chain_id, seq)
) STRICT, WITHOUT ROWID;

-- The second group under a number that was used twice: evidence, kept beside the first.
CREATE TABLE machine_fork (
    chain_id    INTEGER NOT NULL REFERENCES machine_chain (id),
    seq         INTEGER NOT NULL,
    raw         BLOB NOT NULL,
    PRIMARY KEY (chain_id, seq, raw)
) STRICT, WITHOUT ROWID;

-- What another machine said that it has, in its own words; never what was sent to it.
CREATE TABLE machine_ack (
    device      TEXT NOT NULL,
    chain_id    INTEGER NOT NULL REFERENCES machine_chain (id),
    seq         INTEGER NOT NULL,
    PRIMARY KEY (device, chain_id)
) STRICT, WITHOUT ROWID;

-- Further keys of a person whom two machines began to seal for at once, and the people whose keys were destroyed: no
-- key of theirs is taken in again.
CREATE TABLE machine_key (
    subject_id  INTEGER NOT NULL,
    key         TEXT NOT NULL,
    PRIMARY KEY (subject_id, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE machine_erased (
    subject_id  INTEGER PRIMARY KEY
) STRICT;

-- Rows that show another value than the last word says, because another row has it (claimed), and rows that were
-- removed but stay in the table, because others name them.
CREATE TABLE machine_renamed (
    table_name  TEXT NOT NULL,
    row_id      INTEGER NOT NULL,
    column_name TEXT NOT NULL,
    claimed     TEXT NOT NULL,
    PRIMARY KEY (table_name, row_id, column_name)
) STRICT, WITHOUT ROWID;
CREATE TABLE machine_kept (
    table_name  TEXT NOT NULL,
    row_id      INTEGER NOT NULL,
    PRIMARY KEY (table_name, row_id)
) STRICT, WITHOUT ROWID;

-- What came together from two machines and does not fit: the studio's own, journaled, and the same on every machine.
CREATE TABLE open_question (
    id          INTEGER PRIMARY KEY,                    -- from what it is about, so that each machine asks it once
    asked_ms    INTEGER NOT NULL,                       -- when that was done which does not fit
    kind        TEXT NOT NULL CHECK (kind IN ('rule', 'name', 'kept', 'place')),
    about_table TEXT NOT NULL,
    about_row   INTEGER NOT NULL,
    person_id   INTEGER,                                -- whose action it was; somebody of that machine
    machine     TEXT NOT NULL,                          -- its letter
    sentence    TEXT NOT NULL,                          -- the action, in English, and its arguments as JSON
    arguments   TEXT NOT NULL,
    detail      TEXT NOT NULL,                          -- what the rule says, or the value that two rows claim
    settled     INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1)),
    answer      TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX open_question_unsettled ON open_question (asked_ms) WHERE settled = 0;
INSERT INTO table_rule (table_name, kind) VALUES ('open_question', 'description');
INSERT INTO column_rule (table_name, column_name, atom) VALUES
    ('open_question', 'settled', 'answer'), ('open_question', 'answer', 'answer');

-- Every number of a chain up to the last is there, or waits nowhere.
CREATE VIEW check_machine_chain AS
SELECT chain.letter || ' ' || substr(chain.incarnation, 1, 8) AS subject,
       'has ' || count(origin.seq) || ' of ' || chain.seq || ' groups' AS detail
FROM machine_chain AS chain LEFT JOIN machine_origin AS origin ON origin.chain_id = chain.id
GROUP BY chain.id
HAVING count(origin.seq) <> chain.seq OR coalesce(max(origin.seq), 0) <> chain.seq;
