-- A product, its variants, and the recipe they share; a variant states only its differences.
CREATE TABLE product (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,
    code        TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    category    TEXT NOT NULL DEFAULT '',
    note        TEXT NOT NULL DEFAULT '',
    hidden      INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE INDEX product_number ON product (number);

CREATE TABLE variant (
    id          INTEGER PRIMARY KEY,
    product_id  INTEGER NOT NULL REFERENCES product (id),
    sku         TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL DEFAULT '',
    price_minor INTEGER CHECK (price_minor >= 0),          -- list price; NULL: not set
    keep_pieces INTEGER CHECK (keep_pieces >= 0),          -- to lie on the shelf beyond what is ordered; NULL: none
    hidden      INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE INDEX variant_product ON variant (product_id);

-- Versions of how a product is made. A version that work orders point at is not edited: a new one is begun.
CREATE TABLE recipe (
    id          INTEGER PRIMARY KEY,
    product_id  INTEGER NOT NULL REFERENCES product (id),
    version     INTEGER NOT NULL CHECK (version > 0),
    note        TEXT NOT NULL DEFAULT '',
    UNIQUE (product_id, version)
) STRICT;

CREATE TABLE recipe_input (
    id              INTEGER PRIMARY KEY,
    recipe_id       INTEGER NOT NULL REFERENCES recipe (id),
    position        INTEGER NOT NULL,
    material_id     INTEGER NOT NULL REFERENCES material (id),
    quantity_micro  INTEGER NOT NULL CHECK (quantity_micro > 0),   -- per piece, in the material's base unit
    typed_quantity  TEXT NOT NULL DEFAULT '',                      -- as the person wrote it, with its unit
    attrition_ppm   INTEGER NOT NULL DEFAULT 0 CHECK (attrition_ppm >= 0),
    note            TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX recipe_input_recipe ON recipe_input (recipe_id);
CREATE INDEX recipe_input_material ON recipe_input (material_id);

CREATE TABLE recipe_step (
    id                  INTEGER PRIMARY KEY,
    recipe_id           INTEGER NOT NULL REFERENCES recipe (id),
    position            INTEGER NOT NULL,
    name                TEXT NOT NULL,
    setup_seconds       INTEGER NOT NULL DEFAULT 0 CHECK (setup_seconds >= 0),
    seconds             INTEGER NOT NULL CHECK (seconds >= 0),     -- per piece started
    skill               TEXT NOT NULL DEFAULT '',
    expected_yield_ppm  INTEGER NOT NULL DEFAULT 1000000 CHECK (expected_yield_ppm BETWEEN 1 AND 1000000),
    tool_id             INTEGER REFERENCES tool (id),              -- that the step is done with; NULL: none in particular
    note                TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX recipe_step_recipe ON recipe_step (recipe_id);
CREATE INDEX recipe_step_tool ON recipe_step (tool_id) WHERE tool_id IS NOT NULL;

-- Where a variant differs: another material or quantity for one input of the shared recipe.
CREATE TABLE variant_input (
    id              INTEGER PRIMARY KEY,
    variant_id      INTEGER NOT NULL REFERENCES variant (id),
    recipe_input_id INTEGER NOT NULL REFERENCES recipe_input (id),
    material_id     INTEGER NOT NULL REFERENCES material (id),
    quantity_micro  INTEGER NOT NULL CHECK (quantity_micro > 0),
    typed_quantity  TEXT NOT NULL DEFAULT '',
    UNIQUE (variant_id, recipe_input_id)
) STRICT;
CREATE INDEX variant_input_input ON variant_input (recipe_input_id);

INSERT INTO table_rule (table_name, kind) VALUES
    ('product', 'description'), ('variant', 'description'), ('recipe', 'description'),
    ('recipe_input', 'description'), ('recipe_step', 'description'), ('variant_input', 'description');
INSERT INTO column_rule (table_name, column_name, atom) VALUES
    ('recipe_input', 'material_id', 'need'), ('recipe_input', 'quantity_micro', 'need'),
    ('recipe_input', 'typed_quantity', 'need'),
    ('variant_input', 'material_id', 'need'), ('variant_input', 'quantity_micro', 'need'),
    ('variant_input', 'typed_quantity', 'need');
