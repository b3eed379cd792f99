CREATE TABLE customer (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,
    code        TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    handle      TEXT NOT NULL DEFAULT '',     -- the buyer's name on their channel, if any
    channel_id  INTEGER REFERENCES channel (id),
    phone       TEXT NOT NULL DEFAULT '',
    email       TEXT NOT NULL DEFAULT '',
    street      TEXT NOT NULL DEFAULT '',
    city        TEXT NOT NULL DEFAULT '',
    region      TEXT NOT NULL DEFAULT '',
    postcode    TEXT NOT NULL DEFAULT '',
    country     TEXT NOT NULL DEFAULT '',
    tier        TEXT NOT NULL DEFAULT 'regular' CHECK (tier IN ('new', 'regular', 'friend', 'trade')),
    tags        TEXT NOT NULL DEFAULT '',     -- words separated by commas
    preferences TEXT NOT NULL DEFAULT '',
    note        TEXT NOT NULL DEFAULT '',
    consent     INTEGER NOT NULL DEFAULT 0 CHECK (consent IN (0, 1)),
    hidden      INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE INDEX customer_number ON customer (number);
-- What the list is narrowed to comes in the same order.
CREATE INDEX customer_tier ON customer (tier, number) WHERE hidden = 0;
CREATE INDEX customer_removed ON customer (number) WHERE hidden = 1;
CREATE INDEX customer_handle ON customer (channel_id, handle) WHERE handle <> '';

INSERT INTO table_rule (table_name, kind) VALUES ('customer', 'description');
INSERT INTO column_rule (table_name, column_name, atom, personal) VALUES
    ('customer', 'name', NULL, 1), ('customer', 'handle', NULL, 1), ('customer', 'phone', NULL, 1),
    ('customer', 'email', NULL, 1), ('customer', 'street', 'address', 1), ('customer', 'city', 'address', 1),
    ('customer', 'region', 'address', 1), ('customer', 'postcode', 'address', 1),
    ('customer', 'country', 'address', 0), ('customer', 'preferences', NULL, 1), ('customer', 'note', NULL, 1);
