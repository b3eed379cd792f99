-- Knowledge that studios share, and tools that they lend each other.

-- Which letters a letter answers: a JSON list of hashes, so that lists can tell what was withdrawn or endorsed. The
-- signed bytes say the same.
ALTER TABLE letter ADD COLUMN parents TEXT NOT NULL DEFAULT '[]';

-- Standards, process cards and material tests of ours. A peer's live in their letters alone.
CREATE TABLE own_document (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,
    code        TEXT NOT NULL UNIQUE,
    kind        TEXT NOT NULL CHECK (kind IN ('standard', 'process_card', 'material_test')),
    product_id  INTEGER REFERENCES product (id),        -- whose recipe it was made from; never told to anybody
    forked_from TEXT NOT NULL DEFAULT '',               -- hash of another studio's version; '': begun by ourselves
    hidden      INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE INDEX own_document_number ON own_document (number);
CREATE INDEX own_document_product ON own_document (product_id) WHERE product_id IS NOT NULL;

CREATE TABLE own_version (
    id          INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES own_document (id),
    version     INTEGER NOT NULL CHECK (version > 0),
    body        TEXT NOT NULL,                          -- JSON, as letters have it, without its number
    written_ms  INTEGER NOT NULL,
    person_id   INTEGER REFERENCES person (id),
    UNIQUE (document_id, version)
) STRICT;
CREATE INDEX own_version_person ON own_version (person_id) WHERE person_id IS NOT NULL;

-- To whom a version was written. A letter that was thrown out of the box takes its draft along: then nothing was.
CREATE TABLE version_post (
    id          INTEGER PRIMARY KEY,
    version_id  INTEGER NOT NULL REFERENCES own_version (id),
    peer_id     INTEGER NOT NULL REFERENCES peer (id),
    draft_id    INTEGER NOT NULL                        -- of letter_draft; no reference, for it may be gone
) STRICT;
CREATE INDEX version_post_version ON version_post (version_id);
CREATE INDEX version_post_peer ON version_post (peer_id);
CREATE INDEX version_post_draft ON version_post (draft_id);

-- Which tool of ours a letter offers.
CREATE TABLE tool_offer (
    id          INTEGER PRIMARY KEY,
    tool_id     INTEGER NOT NULL REFERENCES tool (id),
    peer_id     INTEGER NOT NULL REFERENCES peer (id),
    draft_id    INTEGER NOT NULL                        -- as in version_post
) STRICT;
CREATE INDEX tool_offer_tool ON tool_offer (tool_id);
CREATE INDEX tool_offer_peer ON tool_offer (peer_id);
CREATE INDEX tool_offer_draft ON tool_offer (draft_id);

-- The loan that came of a booking which was agreed in letters.
CREATE TABLE booked_loan (
    id          INTEGER PRIMARY KEY,
    request     TEXT NOT NULL,                          -- hash of the letter that asked
    out_id      INTEGER NOT NULL REFERENCES tool_loan (id),
    back_id     INTEGER REFERENCES tool_loan (id)       -- NULL: it is still out
) STRICT;
CREATE INDEX booked_loan_request ON booked_loan (request);
CREATE INDEX booked_loan_out ON booked_loan (out_id);
CREATE INDEX booked_loan_back ON booked_loan (back_id) WHERE back_id IS NOT NULL;

INSERT INTO table_rule (table_name, kind, taken_back) VALUES
    ('own_document', 'description', 'hidden'), ('own_version', 'description', 'removed'),
    ('version_post', 'description', 'removed'), ('tool_offer', 'description', 'removed'),
    ('booked_loan', 'description', 'removed');

-- What was withdrawn by whoever wrote it.
CREATE VIEW withdrawn_letter AS
SELECT letter.id AS letter_id, min(retract.at_ms) AS at_ms
FROM told_letter AS retract, json_each(retract.parents) AS parent
JOIN letter ON letter.hash = parent.value AND letter.counters_id IS NULL AND letter.author = retract.author
WHERE retract.kind = 'retract'
GROUP BY letter.id;

-- Every version of a document of ours has the kind's number in order, without a hole.
CREATE VIEW check_own_version AS
SELECT document.code AS subject, 'has ' || count(*) || ' versions up to number ' || max(version.version) AS detail
FROM own_document AS document JOIN own_version AS version ON version.document_id = document.id
GROUP BY document.id HAVING count(*) <> max(version.version);
