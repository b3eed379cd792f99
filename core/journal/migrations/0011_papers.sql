-- Photos and papers of a record. What is in the file lies beside the studio file under its hash; the row says whose it
-- is and what it was called. Rows are never deleted, so that this table names every content there ever was: taken
-- back, an addition is hidden.
CREATE TABLE paper (
    id              INTEGER PRIMARY KEY,
    subject_table   TEXT NOT NULL,
    subject_id      INTEGER NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('photo', 'certificate', 'drawing', 'other')),
    name            TEXT NOT NULL CHECK (name <> ''),      -- as the person's file was called
    title           TEXT NOT NULL DEFAULT '',              -- what the person says about it
    content_hash    TEXT NOT NULL                          -- BLAKE2b-256 of its bytes in hex
                    CHECK (length(content_hash) = 64 AND content_hash NOT GLOB '*[^0-9a-f]*'),
    bytes           INTEGER NOT NULL CHECK (bytes > 0),
    media_type      TEXT NOT NULL,
    added_day       TEXT NOT NULL,
    hidden          INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE INDEX paper_subject ON paper (subject_table, subject_id);
-- Which contents are named is asked at each backup.
CREATE INDEX paper_content ON paper (content_hash);

INSERT INTO table_rule (table_name, kind, taken_back) VALUES ('paper', 'description', 'hidden');
INSERT INTO column_rule (table_name, column_name, content) VALUES ('paper', 'content_hash', 1);

-- No foreign key can say "a row of that table". A record that has papers is hidden and not deleted when its addition
-- is taken back, as if one did.
CREATE TRIGGER material_has_papers BEFORE DELETE ON material
WHEN EXISTS (SELECT 1 FROM paper WHERE subject_table = 'material' AND subject_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'it has papers'); END;
CREATE TRIGGER supplier_has_papers BEFORE DELETE ON supplier
WHEN EXISTS (SELECT 1 FROM paper WHERE subject_table = 'supplier' AND subject_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'it has papers'); END;
CREATE TRIGGER purchase_order_has_papers BEFORE DELETE ON purchase_order
WHEN EXISTS (SELECT 1 FROM paper WHERE subject_table = 'purchase_order' AND subject_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'it has papers'); END;
CREATE TRIGGER product_has_papers BEFORE DELETE ON product
WHEN EXISTS (SELECT 1 FROM paper WHERE subject_table = 'product' AND subject_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'it has papers'); END;
CREATE TRIGGER variant_has_papers BEFORE DELETE ON variant
WHEN EXISTS (SELECT 1 FROM paper WHERE subject_table = 'variant' AND subject_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'it has papers'); END;
CREATE TRIGGER work_order_has_papers BEFORE DELETE ON work_order
WHEN EXISTS (SELECT 1 FROM paper WHERE subject_table = 'work_order' AND subject_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'it has papers'); END;
