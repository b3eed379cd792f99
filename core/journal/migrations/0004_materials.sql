-- Materials, and who sells them.
CREATE TABLE supplier (
    id                  INTEGER PRIMARY KEY,
    number              INTEGER NOT NULL,
    code                TEXT NOT NULL UNIQUE,
    name                TEXT NOT NULL,
    tier                TEXT NOT NULL DEFAULT 'spot' CHECK (tier IN ('strategic', 'partner', 'spot')),
    contact             TEXT NOT NULL DEFAULT '',
    phone               TEXT NOT NULL DEFAULT '',
    email               TEXT NOT NULL DEFAULT '',
    address             TEXT NOT NULL DEFAULT '',
    currency            TEXT,                              -- of quotes and orders; NULL: the studio's
    freight_minor       INTEGER CHECK (freight_minor >= 0),         -- once an order; NULL: unknown
    minimum_order_minor INTEGER CHECK (minimum_order_minor >= 0),   -- goods worth less are topped up
    lead_days           INTEGER CHECK (lead_days >= 0),    -- as they say; what they keep is in the scorecard
    distance_km         INTEGER CHECK (distance_km >= 0),
    payment_days        INTEGER CHECK (payment_days >= 0), -- from the invoice
    terms               TEXT NOT NULL DEFAULT '',
    own_fields          TEXT NOT NULL DEFAULT '',
    note                TEXT NOT NULL DEFAULT '',
    hidden              INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE INDEX supplier_number ON supplier (number);
CREATE INDEX supplier_name ON supplier (name);

CREATE TABLE material (
    id                  INTEGER PRIMARY KEY,
    number              INTEGER NOT NULL,
    code                TEXT NOT NULL UNIQUE,
    name                TEXT NOT NULL,
    kind                TEXT NOT NULL DEFAULT 'other',     -- leather, thread, hardware, clay, glaze, metal, cloth …
    base_unit           TEXT NOT NULL,
    -- Loose materials (thread, glue) have one rolling lot a location: adding to it is the moving average.
    loose               INTEGER NOT NULL DEFAULT 0 CHECK (loose IN (0, 1)),
    -- Bought by the pack: one 'cone' is so much of the base unit. Standard units need no pack, their factors are exact.
    pack_name           TEXT NOT NULL DEFAULT '',
    pack_micro          INTEGER CHECK (pack_micro > 0),
    reorder_point_micro INTEGER CHECK (reorder_point_micro >= 0),
    fill_up_to_micro    INTEGER CHECK (fill_up_to_micro >= 0),      -- what to buy up to; NULL: twice the reorder point
    keep_from_micro     INTEGER CHECK (keep_from_micro >= 0),       -- what is cut off and smaller is not kept
    supplier_id         INTEGER REFERENCES supplier (id),           -- where it is bought as a rule
    shelf_life_days     INTEGER CHECK (shelf_life_days > 0),        -- a lot received expires so many days later
    -- What its kind tells of it; NULL or '' where the kind does not have it or nobody said.
    colour              TEXT NOT NULL DEFAULT '',
    finish              TEXT NOT NULL DEFAULT '',
    composition         TEXT NOT NULL DEFAULT '',          -- fibres, alloy, body
    tannage             TEXT CHECK (tannage IN ('vegetable', 'chrome', 'combination', 'oil', 'alum')),
    thickness_micro     INTEGER CHECK (thickness_micro > 0),        -- of a millimetre's millionths, as are the others
    width_micro         INTEGER CHECK (width_micro > 0),
    diameter_micro      INTEGER CHECK (diameter_micro > 0),
    grams_per_m2        INTEGER CHECK (grams_per_m2 > 0),
    metal               TEXT CHECK (metal IN ('gold', 'silver', 'platinum', 'palladium', 'copper', 'other')),
    fineness_ppm        INTEGER CHECK (fineness_ppm BETWEEN 1 AND 1000000),  -- 18 carat: 750000
    shrinkage_ppm       INTEGER CHECK (shrinkage_ppm BETWEEN 0 AND 900000),  -- wet to fired, of the length
    firing_celsius      INTEGER CHECK (firing_celsius > 0),
    own_fields          TEXT NOT NULL DEFAULT '',          -- "name: value" lines of the studio's own
    note                TEXT NOT NULL DEFAULT '',
    hidden              INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE INDEX material_number ON material (number);
CREATE INDEX material_supplier ON material (supplier_id) WHERE supplier_id IS NOT NULL;

INSERT INTO table_rule (table_name, kind) VALUES ('supplier', 'description'), ('material', 'description');
INSERT INTO column_rule (table_name, column_name, atom) VALUES
    ('material', 'base_unit', 'stock'), ('material', 'reorder_point_micro', 'stock'),
    ('material', 'fill_up_to_micro', 'stock'), ('material', 'pack_name', 'stock'), ('material', 'pack_micro', 'stock'), ('material', 'keep_from_micro', 'stock');
