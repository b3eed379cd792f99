-- Whole indexes, not only where a deal is named: `deal = :deal` does not tell SQLite that the name is not ''.
DROP INDEX letter_deal;
CREATE INDEX letter_deal ON letter (deal);
DROP INDEX letter_draft_deal;
CREATE INDEX letter_draft_deal ON letter_draft (deal);
DROP INDEX deal_link_deal;
CREATE INDEX deal_link_deal ON deal_link (deal);
CREATE INDEX letter_unknown ON letter (peer_id) WHERE unknown > 0;

-- Until when an answer is awaited, as a day here: an offer lapses without anybody's action.
ALTER TABLE deal ADD COLUMN until_day TEXT;

-- Our own share of a joint purchase, once it is in stock: a call has one, whatever is said of it later.
CREATE TABLE joint_share (
    id              INTEGER PRIMARY KEY,
    call            TEXT NOT NULL UNIQUE,               -- hash of the letter that called
    division        TEXT NOT NULL,                      -- hash of the letter that said how much it is
    lot_id          INTEGER NOT NULL REFERENCES lot (id),
    quantity_micro  INTEGER NOT NULL CHECK (quantity_micro > 0),    -- in the unit of the call
    cost_minor      INTEGER                             -- NULL: unknown
) STRICT;
CREATE INDEX joint_share_lot ON joint_share (lot_id);
INSERT INTO table_rule (table_name, kind, taken_back) VALUES ('joint_share', 'description', 'removed');
