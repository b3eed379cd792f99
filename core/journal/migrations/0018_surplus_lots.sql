-- Which lot of ours a letter about surplus is about; never shown to the peer.
CREATE TABLE surplus_lot (
    id       INTEGER PRIMARY KEY,
    draft_id INTEGER NOT NULL UNIQUE REFERENCES letter_draft (id),
    lot_id   INTEGER NOT NULL REFERENCES lot (id)
) STRICT;
CREATE INDEX surplus_lot_lot ON surplus_lot (lot_id);
INSERT INTO table_rule (table_name, kind, taken_back) VALUES ('surplus_lot', 'description', 'removed');
