-- Kinds that bind to money or work: LetterKind::binding, where SQL needs it (test_letters compares the two).
CREATE VIEW binding_kind (kind) AS VALUES
    ('quotation'), ('offer'), ('change'), ('cancel'), ('answer'), ('delivery'), ('receipt'), ('settlement'),
    ('countersign'), ('circle'), ('call'), ('pledge'), ('order_placed'), ('arrival'), ('purchase_split'), ('rule'),
    ('contribution'), ('split'), ('tool_request'), ('tool_answer');

-- Whom we heard: what binds is believed of nobody else. A day stays while another card is in question, for what the
-- known keys signed was signed by who was heard.
CREATE VIEW heard_peer (id) AS SELECT id FROM peer WHERE verified_day IS NOT NULL;

-- Letters that count: not set aside, nothing before them missing, not behind a fork of their chain, and where they
-- bind, of a peer whose words somebody heard.
DROP VIEW told_letter;
CREATE VIEW told_letter AS
SELECT letter.* FROM standing_letter AS letter
JOIN letter_chain ON letter_chain.chain = letter.chain
WHERE letter.seq <= letter_chain.whole_seq
  AND NOT EXISTS (SELECT 1 FROM letter_fork AS fork WHERE fork.chain = letter.chain AND fork.seq <= letter.seq)
  AND (letter.direction = 'out' OR letter.kind NOT IN (SELECT kind FROM binding_kind)
       OR EXISTS (SELECT 1 FROM heard_peer WHERE heard_peer.id = letter.peer_id));

-- What deals come to follows from the letters that count: it is reckoned anew when the file is next opened to be
-- written (reckonStaleDeals).
INSERT INTO file_note (name, value) SELECT 'dealsStale', '1' WHERE EXISTS (SELECT 1 FROM deal);

-- What a peer says they hold is obeyed where it is what stands there: of a letter that is not the one we have they may
-- say any number.
CREATE VIEW confirmed_ack (peer_id, chain, seq) AS
SELECT ack.peer_id, ack.chain, ack.seq FROM letter_ack AS ack
JOIN letter ON letter.chain = ack.chain AND letter.seq = ack.seq AND letter.hash = ack.hash
           AND letter.counters_id IS NULL;
CREATE INDEX letter_chain_audience ON letter_chain (audience);
