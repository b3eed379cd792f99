-- The journal, and what the tables of a studio file say about themselves.

CREATE TABLE journal_entry (
    id          INTEGER PRIMARY KEY,
    at_ms       INTEGER NOT NULL,
    person_id   INTEGER,
    sentence    TEXT NOT NULL,            -- English template, the key of its translation
    arguments   TEXT NOT NULL,            -- JSON array of text
    undoes_id   INTEGER REFERENCES journal_entry (id),
    final       INTEGER NOT NULL DEFAULT 0 CHECK (final IN (0, 1)),    -- it erased a person: never taken back
    digest      TEXT NOT NULL             -- BLAKE2b over the previous digest and this entry
) STRICT;
-- Each entry is taken back at most once, so an entry, its undo, its redo, … are one chain.
CREATE UNIQUE INDEX journal_entry_undoes ON journal_entry (undoes_id) WHERE undoes_id IS NOT NULL;

-- An entry stands while an even number of links follows it: what took it back was itself taken back.
CREATE VIEW standing_entry AS
SELECT entry.* FROM journal_entry AS entry
WHERE (WITH RECURSIVE chain (link, length) AS (
           SELECT entry.id, 0
           UNION ALL
           SELECT answer.id, chain.length + 1 FROM chain JOIN journal_entry AS answer ON answer.undoes_id = chain.link)
       SELECT max(length) FROM chain) % 2 = 0;

CREATE TABLE journal_change (
    entry_id    INTEGER NOT NULL REFERENCES journal_entry (id),
    position    INTEGER NOT NULL,
    table_name  TEXT NOT NULL,
    row_id      INTEGER NOT NULL,
    before      TEXT,                     -- JSON object by column; NULL where the row is new
    after       TEXT,                     -- JSON object by column; NULL where the row is gone
    PRIMARY KEY (entry_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_change_row ON journal_change (row_id);

-- 'fact' rows are only added; a view standing_<table> beside each table of facts gives those that count.
-- 'description' rows change and keep their history in the journal. Taking back the addition of a description removes
-- its row. Where countered facts still name it, it stays, hidden or cancelled (a part: as it is), for they keep their
-- meaning. 'hidden' does so whatever names it. What does not travel is reckoned by each of the studio's machines for
-- itself.
CREATE TABLE table_rule (
    table_name  TEXT PRIMARY KEY,
    kind        TEXT NOT NULL CHECK (kind IN ('fact', 'description')),
    taken_back  TEXT NOT NULL DEFAULT 'removed'
                CHECK (taken_back IN ('removed', 'hidden', 'with its whole')),
    travels     INTEGER NOT NULL DEFAULT 1 CHECK (travels IN (0, 1))
) STRICT, WITHOUT ROWID;

-- atom: columns that must agree and are journaled together. counter: how the counter-fact of a fact is
-- made from it ('negate', 'now', 'self', 'swap:other_column'). personal: data about the person this row
-- describes; such a value enters the journal sealed. content: it holds the hash of a content kept beside the file
-- (core/journal/content_store.h); whoever copies the file takes that along.
CREATE TABLE column_rule (
    table_name  TEXT NOT NULL,
    column_name TEXT NOT NULL,
    atom        TEXT,
    counter     TEXT,
    personal    INTEGER NOT NULL DEFAULT 0,
    content     INTEGER NOT NULL DEFAULT 0 CHECK (content IN (0, 1)),
    PRIMARY KEY (table_name, column_name)
) STRICT, WITHOUT ROWID;

-- One key a person; destroying it silences what the journal says about them.
CREATE TABLE personal_key (
    subject_id  INTEGER PRIMARY KEY,
    key         TEXT NOT NULL
) STRICT;

-- Facts about this file itself, not about the studio: they are not journaled.
CREATE TABLE file_note (
    name        TEXT PRIMARY KEY,
    value       TEXT NOT NULL
) STRICT, WITHOUT ROWID;
