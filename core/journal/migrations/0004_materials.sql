CREATE TABLE material (
    id                  INTEGER PRIMARY KEY,
    number              INTEGER NOT NULL,
    code                TEXT NOT NULL UNIQUE,
    name                TEXT NOT NULL,
    kind                TEXT NOT NULL DEFAULT 'other',     -- leather, thread, hardware, clay, glaze, metal, cloth …
    base_unit           TEXT NOT NULL,
    -- Loose materials (thread, glue) have one rolling lot a location: adding to it is the moving average.
    loose               INTEGER NOT NULL DEFAULT 0 CHECK (loose IN (0, 1)),
    reorder_point_micro INTEGER CHECK (reorder_point_micro >= 0),
    supplier            TEXT NOT NULL DEFAULT '',
    own_fields          TEXT NOT NULL DEFAULT '',          -- "name: value" lines of the studio's own
    note                TEXT NOT NULL DEFAULT '',
    hidden              INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE INDEX material_number ON material (number);

INSERT INTO table_rule (table_name, kind) VALUES ('material', 'description');
INSERT INTO column_rule (table_name, column_name, atom) VALUES
    ('material', 'base_unit', 'stock'), ('material', 'reorder_point_micro', 'stock');
