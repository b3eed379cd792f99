-- Other studios, and the signed letters between them and us. No secret key is ever in this file: see core/identity.

-- What a studio is to others: one row, once its owner made an identity.
CREATE TABLE own_identity (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    root_key    TEXT NOT NULL,                      -- public, in hex; it signs machines and cards
    box_key     TEXT NOT NULL,                      -- public, in hex; bundles are sealed to it
    card_number INTEGER NOT NULL CHECK (card_number > 0),
    card        TEXT NOT NULL                       -- the card that others know us by, in base64
) STRICT;

-- The studio's own computers. Each signs what it writes with a key of its own, which the studio's key vouches for.
CREATE TABLE machine (
    id          INTEGER PRIMARY KEY,
    letter      TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    device      TEXT NOT NULL UNIQUE,               -- 16 random bytes, in hex
    sign_key    TEXT NOT NULL,
    certificate TEXT NOT NULL,                      -- in base64
    revoked_day TEXT                                -- lost or sold: nothing it signs from then on counts
) STRICT;

CREATE TABLE peer (
    id              INTEGER PRIMARY KEY,
    number          INTEGER NOT NULL,
    code            TEXT NOT NULL UNIQUE,
    name            TEXT NOT NULL,
    root_key        TEXT NOT NULL UNIQUE,
    box_key         TEXT NOT NULL,
    card_number     INTEGER NOT NULL,
    card            TEXT NOT NULL,
    -- 'unverified': paired, but nobody heard their words yet. 'changed': another card came under their name; nothing
    -- goes out until they are verified anew.
    state           TEXT NOT NULL DEFAULT 'unverified' CHECK (state IN ('unverified', 'verified', 'changed')),
    changed_card    TEXT NOT NULL DEFAULT '',       -- the one that waits to be looked at
    hearing_seed    INTEGER,                        -- of the try to hear their words that is under way
    wrong_words     INTEGER NOT NULL DEFAULT 0,     -- in that try
    verified_day    TEXT,
    blocked         INTEGER NOT NULL DEFAULT 0 CHECK (blocked IN (0, 1)),
    supplier_id     INTEGER REFERENCES supplier (id),   -- as whom they charge us
    customer_id     INTEGER REFERENCES customer (id),   -- as whom we charge them
    location_id     INTEGER REFERENCES location (id),   -- where our things at their studio lie
    distance_km     INTEGER CHECK (distance_km >= 0),
    crafts          TEXT NOT NULL DEFAULT '',
    contact         TEXT NOT NULL DEFAULT '',
    note            TEXT NOT NULL DEFAULT '',
    hidden          INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE INDEX peer_number ON peer (number);

-- Several studios that answer to each other: a joint purchase, a ledger. Members never change: a new circle names the
-- one it goes on from.
CREATE TABLE circle (
    id          INTEGER PRIMARY KEY,
    circle      TEXT NOT NULL UNIQUE,               -- the hash of its name, its members and what it follows, in hex
    name        TEXT NOT NULL,
    members     TEXT NOT NULL,                      -- JSON: the root keys in order, ours among them
    follows     TEXT NOT NULL DEFAULT '',
    hidden      INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;

-- Every bundle that left or came, refused ones too.
CREATE TABLE bundle (
    id          INTEGER PRIMARY KEY,
    at_ms       INTEGER NOT NULL,
    direction   TEXT NOT NULL CHECK (direction IN ('out', 'in')),
    hash        TEXT NOT NULL,                      -- of the file
    peer_id     INTEGER REFERENCES peer (id),       -- NULL: our own machines, or nobody we know
    machine_id  INTEGER REFERENCES machine (id),    -- that wrote it, of our own
    file        TEXT NOT NULL,
    bytes       INTEGER NOT NULL,
    letters     INTEGER NOT NULL DEFAULT 0,
    fresh       INTEGER NOT NULL DEFAULT 0,         -- of these, new to us
    groups      INTEGER NOT NULL DEFAULT 0,
    pictures    INTEGER NOT NULL DEFAULT 0,
    refusal     TEXT NOT NULL DEFAULT '',           -- the class, where it was refused
    counters_id INTEGER REFERENCES bundle (id)
) STRICT;
CREATE INDEX bundle_hash ON bundle (hash);
CREATE INDEX bundle_peer ON bundle (peer_id) WHERE peer_id IS NOT NULL;
CREATE UNIQUE INDEX bundle_counters ON bundle (counters_id) WHERE counters_id IS NOT NULL;

-- A letter is kept as it was signed, byte for byte; beside it stands what it says. Its id follows from its hash, so
-- two machines of ours that read the same letter have one row.
CREATE TABLE letter (
    id          INTEGER PRIMARY KEY,
    hash        TEXT NOT NULL,
    peer_id     INTEGER REFERENCES peer (id),       -- with whom, or who wrote it; NULL: ours, to a circle
    circle_id   INTEGER REFERENCES circle (id),
    direction   TEXT NOT NULL CHECK (direction IN ('out', 'in')),
    chain       TEXT NOT NULL,                      -- hash of author, machine, incarnation and audience
    author      TEXT NOT NULL,
    device      TEXT NOT NULL,                      -- the key it was signed with
    incarnation TEXT NOT NULL,
    audience    TEXT NOT NULL,
    seq         INTEGER NOT NULL CHECK (seq > 0),
    prev        TEXT NOT NULL,
    raw         TEXT NOT NULL,                      -- in base64
    signature   TEXT NOT NULL,
    kind        TEXT NOT NULL,
    deal        TEXT NOT NULL DEFAULT '',           -- in hex; '': of no deal
    at_ms       INTEGER NOT NULL,                   -- as its author says
    until_ms    INTEGER,                            -- valid until
    body        TEXT NOT NULL,                      -- JSON
    unknown     INTEGER NOT NULL DEFAULT 0,         -- fields, or the kind, that a newer version would understand
    arrived_ms  INTEGER NOT NULL,
    counters_id INTEGER REFERENCES letter (id)      -- set aside
) STRICT;
CREATE INDEX letter_place ON letter (chain, seq);
CREATE INDEX letter_hash ON letter (hash);
CREATE INDEX letter_deal ON letter (deal) WHERE deal <> '';
CREATE INDEX letter_peer ON letter (peer_id, at_ms);
CREATE INDEX letter_kind ON letter (kind, at_ms);
CREATE UNIQUE INDEX letter_counters ON letter (counters_id) WHERE counters_id IS NOT NULL;

CREATE VIEW standing_letter AS
SELECT letter.* FROM letter
WHERE letter.counters_id IS NULL
  AND (WITH RECURSIVE chain (link, length) AS (
           SELECT letter.id, 0
           UNION ALL
           SELECT answer.id, chain.length + 1 FROM chain JOIN letter AS answer ON answer.counters_id = chain.link)
       SELECT max(length) FROM chain) % 2 = 0;

-- How far each chain is whole, kept by the trigger below: what came too early waits until the gap is filled.
CREATE TABLE letter_chain (
    chain       TEXT PRIMARY KEY,
    peer_id     INTEGER,
    direction   TEXT NOT NULL,
    author      TEXT NOT NULL,
    device      TEXT NOT NULL,
    incarnation TEXT NOT NULL,
    audience    TEXT NOT NULL,
    whole_seq   INTEGER NOT NULL,                   -- 1 … whole_seq are all here
    last_seq    INTEGER NOT NULL                    -- the highest that came
) STRICT, WITHOUT ROWID;
CREATE TRIGGER letter_joins_chain AFTER INSERT ON letter WHEN NEW.counters_id IS NULL
BEGIN
    INSERT INTO letter_chain (chain, peer_id, direction, author, device, incarnation, audience, whole_seq, last_seq)
    VALUES (NEW.chain, NEW.peer_id, NEW.direction, NEW.author, NEW.device, NEW.incarnation, NEW.audience, 0, NEW.seq)
    ON CONFLICT (chain) DO UPDATE SET last_seq = max(last_seq, NEW.seq);
    UPDATE letter_chain SET whole_seq = (
        WITH RECURSIVE next (seq) AS (
            SELECT NEW.seq
            UNION ALL
            SELECT next.seq + 1 FROM next
            WHERE EXISTS (SELECT 1 FROM letter AS later
                          WHERE later.chain = NEW.chain AND later.seq = next.seq + 1 AND later.counters_id IS NULL))
        SELECT max(seq) FROM next)
    WHERE chain = NEW.chain AND whole_seq = NEW.seq - 1;
END;
CREATE VIEW check_letter_chain_whole AS
SELECT kept.chain AS subject, 'is whole up to another place than ' || kept.whole_seq AS detail
FROM letter_chain AS kept
WHERE (SELECT count(*) FROM letter WHERE letter.chain = kept.chain AND letter.counters_id IS NULL
                                     AND letter.seq <= kept.whole_seq) <> kept.whole_seq
   OR EXISTS (SELECT 1 FROM letter WHERE letter.chain = kept.chain AND letter.counters_id IS NULL
                                     AND letter.seq = kept.whole_seq + 1);

-- Letters that count: not set aside, nothing before them missing, and not behind a fork of their chain.
CREATE VIEW told_letter AS
SELECT letter.* FROM standing_letter AS letter
JOIN letter_chain ON letter_chain.chain = letter.chain
WHERE letter.seq <= letter_chain.whole_seq
  AND NOT EXISTS (SELECT 1 FROM letter_fork AS fork WHERE fork.chain = letter.chain AND fork.seq <= letter.seq);

-- What was signed may have left: it is answered by another letter, never taken back.
CREATE TRIGGER letter_signed_stays BEFORE INSERT ON letter
WHEN NEW.counters_id IS NOT NULL AND NEW.direction = 'out'
BEGIN SELECT RAISE(ABORT, 'a letter that was signed may have left; write a retraction'); END;

-- Letters that wait: written, but not signed until a bundle for their peer is made. Until then they can be changed and
-- taken back.
CREATE TABLE letter_draft (
    id          INTEGER PRIMARY KEY,
    peer_id     INTEGER REFERENCES peer (id),
    circle_id   INTEGER REFERENCES circle (id),
    kind        TEXT NOT NULL,
    deal        TEXT NOT NULL DEFAULT '',
    parents     TEXT NOT NULL DEFAULT '[]',         -- JSON: hashes, or the ids of other drafts
    body        TEXT NOT NULL,                      -- JSON
    until_ms    INTEGER,
    written_ms  INTEGER NOT NULL,
    person_id   INTEGER REFERENCES person (id),
    machine_id  INTEGER REFERENCES machine (id),    -- the one that will sign it, so that two do not
    letter_id   INTEGER REFERENCES letter (id),     -- NULL: it waits
    CHECK ((peer_id IS NULL) <> (circle_id IS NULL))
) STRICT;
CREATE INDEX letter_draft_waiting ON letter_draft (peer_id) WHERE letter_id IS NULL;
CREATE INDEX letter_draft_letter ON letter_draft (letter_id) WHERE letter_id IS NOT NULL;
CREATE INDEX letter_draft_deal ON letter_draft (deal) WHERE deal <> '';

-- What a peer says they hold of one of our chains. The highest counts.
CREATE TABLE letter_ack (
    id          INTEGER PRIMARY KEY,
    at_ms       INTEGER NOT NULL,
    peer_id     INTEGER NOT NULL REFERENCES peer (id),
    chain       TEXT NOT NULL,
    seq         INTEGER NOT NULL,
    hash        TEXT NOT NULL,                      -- of the letter there
    counters_id INTEGER REFERENCES letter_ack (id)
) STRICT;
CREATE INDEX letter_ack_chain ON letter_ack (chain, peer_id, seq);
CREATE UNIQUE INDEX letter_ack_counters ON letter_ack (counters_id) WHERE counters_id IS NOT NULL;

-- Letters of their own that a peer lost and asks us to give back.
CREATE TABLE letter_want (
    id          INTEGER PRIMARY KEY,
    at_ms       INTEGER NOT NULL,
    peer_id     INTEGER NOT NULL REFERENCES peer (id),
    chain       TEXT NOT NULL,
    first_seq   INTEGER NOT NULL,
    last_seq    INTEGER NOT NULL,
    counters_id INTEGER REFERENCES letter_want (id)
) STRICT;
CREATE INDEX letter_want_peer ON letter_want (peer_id);
CREATE UNIQUE INDEX letter_want_counters ON letter_want (counters_id) WHERE counters_id IS NOT NULL;

-- A chain in which one place holds two letters: both are kept, nothing of it counts from there on.
CREATE TABLE letter_fork (
    id          INTEGER PRIMARY KEY,
    at_ms       INTEGER NOT NULL,
    peer_id     INTEGER NOT NULL REFERENCES peer (id),
    chain       TEXT NOT NULL,
    seq         INTEGER NOT NULL,
    raw         TEXT NOT NULL,                      -- the second one, as evidence
    signature   TEXT NOT NULL,
    counters_id INTEGER REFERENCES letter_fork (id)
) STRICT;
CREATE UNIQUE INDEX letter_fork_counters ON letter_fork (counters_id) WHERE counters_id IS NOT NULL;

-- What a deal's letters come to: reckoned from them, for lists. Each machine reckons its own.
CREATE TABLE deal (
    id          INTEGER PRIMARY KEY,
    deal        TEXT NOT NULL UNIQUE,
    peer_id     INTEGER NOT NULL REFERENCES peer (id),
    role        TEXT NOT NULL CHECK (role IN ('buyer', 'seller')),
    title       TEXT NOT NULL,
    state       TEXT NOT NULL,
    crossing    TEXT NOT NULL DEFAULT '',           -- which letters crossed; '' none
    my_turn     INTEGER NOT NULL DEFAULT 0 CHECK (my_turn IN (0, 1)),
    pieces      INTEGER,
    total_minor INTEGER,                            -- as agreed, else as offered; NULL: nothing named
    currency    TEXT NOT NULL DEFAULT '',
    due_day     TEXT,
    until_ms    INTEGER,                            -- while an answer is awaited
    last_ms     INTEGER NOT NULL
) STRICT;
CREATE INDEX deal_peer ON deal (peer_id);
CREATE INDEX deal_turn ON deal (my_turn) WHERE my_turn = 1;

-- Which of our own papers a deal is about; never shown to the peer. A deal has its name from the letter that opens it,
-- so until that is signed the draft stands for it.
CREATE TABLE deal_link (
    id              INTEGER PRIMARY KEY,
    deal            TEXT NOT NULL DEFAULT '',
    draft_id        INTEGER REFERENCES letter_draft (id),
    work_order_id   INTEGER REFERENCES work_order (id),
    step_id         INTEGER REFERENCES recipe_step (id),
    outside_work_id INTEGER REFERENCES outside_work (id),
    sales_order_id  INTEGER REFERENCES sales_order (id),
    CHECK (work_order_id IS NOT NULL OR sales_order_id IS NOT NULL)
) STRICT;
CREATE INDEX deal_link_deal ON deal_link (deal) WHERE deal <> '';
CREATE INDEX deal_link_draft ON deal_link (draft_id) WHERE draft_id IS NOT NULL;
CREATE INDEX deal_link_order ON deal_link (work_order_id) WHERE work_order_id IS NOT NULL;

-- By which name a customer goes in letters: never their own.
CREATE TABLE customer_alias (
    id          INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    peer_id     INTEGER NOT NULL REFERENCES peer (id),
    alias       TEXT NOT NULL,
    UNIQUE (customer_id, peer_id)
) STRICT;

-- Hours that we can lend, by ISO week and craft, in blocks. Published when the owner says so, never read off the book.
CREATE TABLE spare_hours (
    id      INTEGER PRIMARY KEY,
    week    TEXT NOT NULL,                          -- "2026-W48"
    craft   TEXT NOT NULL,
    hours   INTEGER NOT NULL CHECK (hours >= 0),
    note    TEXT NOT NULL DEFAULT '',
    UNIQUE (week, craft)
) STRICT;

INSERT INTO table_rule (table_name, kind, taken_back) VALUES
    ('own_identity', 'description', 'removed'), ('machine', 'description', 'removed'),
    ('peer', 'description', 'hidden'), ('circle', 'description', 'hidden'), ('bundle', 'fact', 'removed'),
    ('letter', 'fact', 'removed'), ('letter_draft', 'description', 'removed'), ('letter_ack', 'fact', 'removed'),
    ('letter_fork', 'fact', 'removed'), ('letter_want', 'fact', 'removed'), ('deal', 'description', 'removed'), ('deal_link', 'description', 'removed'),
    ('customer_alias', 'description', 'removed'), ('spare_hours', 'description', 'removed');
UPDATE table_rule SET travels = 0 WHERE table_name = 'deal';
INSERT INTO column_rule (table_name, column_name, atom) VALUES
    ('own_identity', 'root_key', 'identity'), ('own_identity', 'box_key', 'identity'),
    ('own_identity', 'card_number', 'identity'), ('own_identity', 'card', 'identity'),
    ('peer', 'root_key', 'card'), ('peer', 'box_key', 'card'), ('peer', 'card_number', 'card'), ('peer', 'card', 'card'),
    ('peer', 'state', 'trust'), ('peer', 'changed_card', 'trust'), ('peer', 'hearing_seed', 'trust'),
    ('peer', 'wrong_words', 'trust'),
    ('peer', 'verified_day', 'trust'), ('peer', 'blocked', 'trust');
INSERT INTO column_rule (table_name, column_name, counter) VALUES
    ('bundle', 'at_ms', 'now'), ('bundle', 'counters_id', 'self'),
    ('letter', 'arrived_ms', 'now'), ('letter', 'counters_id', 'self'),
    ('letter_ack', 'at_ms', 'now'), ('letter_ack', 'counters_id', 'self'),
    ('letter_fork', 'at_ms', 'now'), ('letter_fork', 'counters_id', 'self'),
    ('letter_want', 'at_ms', 'now'), ('letter_want', 'counters_id', 'self');

-- One place of a chain has one letter.
CREATE VIEW check_letter_chain AS
SELECT chain AS subject, 'has ' || count(*) || ' letters in ' || count(DISTINCT seq) || ' places' AS detail
FROM letter WHERE counters_id IS NULL GROUP BY chain HAVING count(DISTINCT seq) <> count(*);
-- What waits for a bundle is signed by at most one letter of ours.
CREATE VIEW check_letter_draft AS
SELECT CAST(draft.id AS TEXT) AS subject, 'was signed as a letter that is not ours' AS detail
FROM letter_draft AS draft JOIN letter ON letter.id = draft.letter_id WHERE letter.direction <> 'out';
