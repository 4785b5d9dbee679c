-- The schema as the migrations leave it. Generated: UPDATE_SCHEMA=1 cargo test -p placard-casefile

CREATE TABLE schema_migration (
  n       INTEGER PRIMARY KEY,
  name    TEXT NOT NULL,
  sha256  TEXT NOT NULL,
  applied TEXT NOT NULL
) STRICT;

CREATE TABLE source (
  id        TEXT NOT NULL PRIMARY KEY CONSTRAINT id CHECK (length(id) = 36),
  title     TEXT NOT NULL CONSTRAINT title CHECK (trim(title) <> ''),
  publisher TEXT,
  date      TEXT CONSTRAINT date CHECK (
    date BETWEEN '2006' AND '2101' AND (
      date GLOB '[0-9][0-9][0-9][0-9]' OR
      date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR
      date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' OR
      date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]/[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
  place     TEXT,
  contact   TEXT,
  url       TEXT,
  symbol    TEXT,
  text      TEXT NOT NULL,
  rev       INTEGER NOT NULL CONSTRAINT rev CHECK (rev >= 1),
  created   TEXT NOT NULL CONSTRAINT created CHECK (created GLOB '????-??-??T??:??:??Z'),
  changed   TEXT NOT NULL CONSTRAINT changed CHECK (changed GLOB '????-??-??T??:??:??Z')
) STRICT;

CREATE TABLE event (
  id        TEXT NOT NULL PRIMARY KEY CONSTRAINT id CHECK (length(id) = 36),
  state     TEXT NOT NULL CONSTRAINT state CHECK (state GLOB '[A-Z][A-Z][A-Z]'),
  cycle     INTEGER NOT NULL CONSTRAINT cycle CHECK (cycle BETWEEN 1 AND 255),
  stage     TEXT NOT NULL CONSTRAINT stage CHECK (
    stage IN ('report', 'troika', 'review', 'wg_adoption', 'response', 'adoption', 'follow_up')),
  kind      TEXT NOT NULL CONSTRAINT kind CHECK (
    kind IN ('scheduled', 'deadline', 'report_submitted', 'report_not_submitted', 'withdrawal_announced',
             'postponed_by_agreement', 'absent', 'council_decision', 'rescheduled', 'resumed', 'held', 'no_response')),
  date      TEXT NOT NULL CONSTRAINT date CHECK (
    date BETWEEN '2006' AND '2101' AND (
      date GLOB '[0-9][0-9][0-9][0-9]' OR
      date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR
      date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' OR
      date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]/[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
  session   INTEGER CONSTRAINT session CHECK (session BETWEEN 0 AND 255),
  summary   TEXT NOT NULL,
  symbol    TEXT,
  source    TEXT,
  source_id TEXT REFERENCES source (id),
  basis     TEXT NOT NULL CONSTRAINT basis CHECK (
    basis IN ('wg_report', 'ohchr_release', 'published_list', 'press', 'inferred')),
  rev       INTEGER NOT NULL CONSTRAINT rev CHECK (rev >= 1),
  created   TEXT NOT NULL CONSTRAINT created CHECK (created GLOB '????-??-??T??:??:??Z'),
  changed   TEXT NOT NULL CONSTRAINT changed CHECK (changed GLOB '????-??-??T??:??:??Z')
, embargo TEXT CONSTRAINT embargo CHECK (
  embargo BETWEEN '2006' AND '2101' AND embargo GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND
  embargo = date(embargo))) STRICT;

CREATE TABLE ask (
  id           TEXT NOT NULL PRIMARY KEY CONSTRAINT id CHECK (length(id) = 36),
  state        TEXT NOT NULL CONSTRAINT state CHECK (state GLOB '[A-Z][A-Z][A-Z]'),
  cycle        INTEGER NOT NULL CONSTRAINT cycle CHECK (cycle BETWEEN 1 AND 255),
  text         TEXT NOT NULL CONSTRAINT text CHECK (trim(text) <> ''),
  addressed_to TEXT NOT NULL,
  made_by      TEXT,
  date         TEXT CONSTRAINT date CHECK (
    date BETWEEN '2006' AND '2101' AND (
      date GLOB '[0-9][0-9][0-9][0-9]' OR
      date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR
      date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' OR
      date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]/[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
  status       TEXT NOT NULL CONSTRAINT status CHECK (status IN ('open', 'met', 'dropped')),
  source_id    TEXT REFERENCES source (id),
  rev          INTEGER NOT NULL CONSTRAINT rev CHECK (rev >= 1),
  created      TEXT NOT NULL CONSTRAINT created CHECK (created GLOB '????-??-??T??:??:??Z'),
  changed      TEXT NOT NULL CONSTRAINT changed CHECK (changed GLOB '????-??-??T??:??:??Z')
, embargo TEXT CONSTRAINT embargo CHECK (
  embargo BETWEEN '2006' AND '2101' AND embargo GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND
  embargo = date(embargo))) STRICT;

CREATE INDEX source_length ON source (length(text));

CREATE INDEX event_review ON event (state, cycle);

CREATE INDEX event_source ON event (source_id);

CREATE INDEX ask_review ON ask (state, cycle);

CREATE INDEX ask_source ON ask (source_id);

CREATE TABLE change_group (
  n      INTEGER PRIMARY KEY AUTOINCREMENT,
  label  TEXT NOT NULL,
  at     TEXT NOT NULL CONSTRAINT at CHECK (at GLOB '????-??-??T??:??:??Z'),
  undoes INTEGER UNIQUE REFERENCES change_group (n)
, added INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE search_entry (
  n     INTEGER PRIMARY KEY,
  kind  TEXT NOT NULL,
  id    TEXT NOT NULL UNIQUE,
  words TEXT NOT NULL,
  tags  TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (
  words, tags, content = 'search_entry', content_rowid = 'n', tokenize = 'ascii'
);

CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN
  INSERT INTO search_index (rowid, words, tags) VALUES (new.n, new.words, new.tags);
END;

CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entry BEGIN
  INSERT INTO search_index (search_index, rowid, words, tags) VALUES ('delete', old.n, old.words, old.tags);
END;

CREATE TABLE recommendation (
  n           INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE CONSTRAINT id CHECK (length(id) = 36),
  text        TEXT CONSTRAINT text CHECK (trim(text) <> ''),
  response    TEXT CONSTRAINT response CHECK (
    response = 'supported' OR response = 'supported_in_part' OR response = 'noted' OR response = 'pending' OR
    response = 'no_response' OR response = 'not_applicable'),
  state_words TEXT,
  paragraph   TEXT,
  themes      TEXT CONSTRAINT themes CHECK (json_valid(themes)),
  assessment  TEXT NOT NULL DEFAULT 'not_assessed' CONSTRAINT assessment CHECK (
    assessment = 'full' OR assessment = 'partial' OR assessment = 'none' OR assessment = 'not_assessed' OR
    assessment = 'not_assessable'),
  evidence    TEXT,
  assessed    TEXT CONSTRAINT assessed CHECK (
    assessed BETWEEN '2006' AND '2101' AND (
      assessed GLOB '[0-9][0-9][0-9][0-9]' OR
      assessed GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR
      assessed GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' OR
      assessed GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]/[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
  rev         INTEGER NOT NULL CONSTRAINT rev CHECK (rev >= 1),
  created     TEXT NOT NULL CONSTRAINT created CHECK (created GLOB '????-??-??T??:??:??Z'),
  changed     TEXT NOT NULL CONSTRAINT changed CHECK (changed GLOB '????-??-??T??:??:??Z')
) STRICT;

CREATE TABLE attestation (
  n                  INTEGER PRIMARY KEY,
  id                 TEXT NOT NULL UNIQUE CONSTRAINT id CHECK (length(id) = 36),
  recommendation_n   INTEGER NOT NULL REFERENCES recommendation (n) DEFERRABLE INITIALLY DEFERRED,
  provider           TEXT NOT NULL CONSTRAINT provider CHECK (
    provider = 'wg_report' OR provider = 'thematic_list' OR provider = 'uhri' OR provider = 'upr_info' OR
    provider = 'own_table'),
  source_id          TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  row                INTEGER NOT NULL,
  key                INTEGER NOT NULL,
  content            INTEGER NOT NULL,
  core               INTEGER NOT NULL,
  class              TEXT NOT NULL CONSTRAINT class CHECK (
    class = 'recommendation' OR class = 'voluntary_pledge' OR class = 'other_mechanism'),
  state              TEXT NOT NULL CONSTRAINT state CHECK (state GLOB '[A-Z][A-Z][A-Z]'),
  recommending       TEXT NOT NULL,
  recommending_other TEXT,
  cycle              INTEGER CONSTRAINT cycle CHECK (cycle BETWEEN 1 AND 255),
  session            INTEGER CONSTRAINT session CHECK (session BETWEEN 1 AND 255),
  paragraph          TEXT,
  text               TEXT NOT NULL CONSTRAINT text CHECK (text <> ''),
  response           TEXT CONSTRAINT response CHECK (
    response = 'supported' OR response = 'supported_in_part' OR response = 'noted' OR response = 'pending' OR
    response = 'no_response' OR response = 'not_applicable'),
  state_words        TEXT,
  symbol             TEXT,
  position_source    TEXT,
  themes             TEXT,
  persons            TEXT,
  sdgs               TEXT,
  category           INTEGER CONSTRAINT category CHECK (category BETWEEN 1 AND 5),
  date               TEXT,
  comment            TEXT,
  source_key         TEXT,
  group_n            INTEGER NOT NULL REFERENCES change_group (n),
  rev                INTEGER NOT NULL CONSTRAINT rev CHECK (rev >= 1),
  created            TEXT NOT NULL CONSTRAINT created CHECK (created GLOB '????-??-??T??:??:??Z'),
  changed            TEXT NOT NULL CONSTRAINT changed CHECK (changed GLOB '????-??-??T??:??:??Z')
, report TEXT CONSTRAINT report CHECK (json_valid(report))) STRICT;

CREATE INDEX attestation_of_recommendation ON attestation (recommendation_n);

CREATE TABLE view (
  id      TEXT NOT NULL PRIMARY KEY CONSTRAINT id CHECK (length(id) = 36),
  name    TEXT NOT NULL CONSTRAINT name CHECK (trim(name) <> ''),
  filter  TEXT NOT NULL CONSTRAINT filter CHECK (json_valid(filter)),
  sorting TEXT NOT NULL CONSTRAINT sorting CHECK (json_valid(sorting)),
  columns TEXT NOT NULL CONSTRAINT columns CHECK (json_valid(columns)),
  rev     INTEGER NOT NULL CONSTRAINT rev CHECK (rev >= 1),
  created TEXT NOT NULL CONSTRAINT created CHECK (created GLOB '????-??-??T??:??:??Z'),
  changed TEXT NOT NULL CONSTRAINT changed CHECK (changed GLOB '????-??-??T??:??:??Z')
) STRICT;

CREATE TABLE mapping (
  header  TEXT NOT NULL PRIMARY KEY,
  mapping TEXT NOT NULL CONSTRAINT mapping CHECK (json_valid(mapping))
) STRICT;

CREATE TABLE wg_report (
  id                  TEXT NOT NULL PRIMARY KEY CONSTRAINT id CHECK (length(id) = 36),
  source_id           TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  state               TEXT NOT NULL CONSTRAINT state CHECK (state GLOB '[A-Z][A-Z][A-Z]'),
  cycle               INTEGER NOT NULL CONSTRAINT cycle CHECK (cycle BETWEEN 1 AND 255),
  session             INTEGER CONSTRAINT session CHECK (session BETWEEN 1 AND 255),
  session_dates       TEXT CONSTRAINT session_dates CHECK (
    session_dates BETWEEN '2006' AND '2101' AND (
      session_dates GLOB '[0-9][0-9][0-9][0-9]' OR
      session_dates GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR
      session_dates GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' OR
      session_dates GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]/[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
  meeting             INTEGER,
  review_date         TEXT CONSTRAINT review_date CHECK (
    review_date BETWEEN '2006' AND '2101' AND (
      review_date GLOB '[0-9][0-9][0-9][0-9]' OR
      review_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR
      review_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' OR
      review_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]/[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
  wg_adoption_meeting INTEGER,
  wg_adoption_date    TEXT CONSTRAINT wg_adoption_date CHECK (
    wg_adoption_date BETWEEN '2006' AND '2101' AND (
      wg_adoption_date GLOB '[0-9][0-9][0-9][0-9]' OR
      wg_adoption_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR
      wg_adoption_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' OR
      wg_adoption_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]/[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
  troika              TEXT NOT NULL CONSTRAINT troika CHECK (json_valid(troika)),
  symbol              TEXT,
  draft_symbol        TEXT,
  distributed         TEXT CONSTRAINT distributed CHECK (
    distributed BETWEEN '2006' AND '2101' AND (
      distributed GLOB '[0-9][0-9][0-9][0-9]' OR
      distributed GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR
      distributed GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' OR
      distributed GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]/[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
  documents           TEXT NOT NULL CONSTRAINT documents CHECK (json_valid(documents)),
  head_of_delegation  TEXT,
  speakers            TEXT NOT NULL CONSTRAINT speakers CHECK (json_valid(speakers)),
  statements_count    INTEGER,
  rev                 INTEGER NOT NULL CONSTRAINT rev CHECK (rev >= 1),
  created             TEXT NOT NULL CONSTRAINT created CHECK (created GLOB '????-??-??T??:??:??Z'),
  changed             TEXT NOT NULL CONSTRAINT changed CHECK (changed GLOB '????-??-??T??:??:??Z'),
  CONSTRAINT review UNIQUE (state, cycle)
) STRICT;

CREATE TABLE board (
  id      TEXT NOT NULL PRIMARY KEY CONSTRAINT id CHECK (length(id) = 36),
  name    TEXT NOT NULL CONSTRAINT name CHECK (trim(name) <> '' AND length(name) <= 200),
  filter  TEXT NOT NULL CONSTRAINT filter CHECK (json_type(filter) = 'object'),
  tiles   TEXT NOT NULL CONSTRAINT tiles CHECK (json_type(tiles) = 'array'),
  rev     INTEGER NOT NULL CONSTRAINT rev CHECK (rev >= 1),
  created TEXT NOT NULL CONSTRAINT created CHECK (created GLOB '????-??-??T??:??:??Z'),
  changed TEXT NOT NULL CONSTRAINT changed CHECK (changed GLOB '????-??-??T??:??:??Z')
) STRICT;

CREATE TABLE board_look (
  board   TEXT NOT NULL PRIMARY KEY CONSTRAINT board CHECK (length(board) = 36),
  at      TEXT NOT NULL CONSTRAINT at CHECK (at GLOB '????-??-??T??:??:??Z'),
  group_n INTEGER NOT NULL CONSTRAINT group_n CHECK (group_n >= 0),
  tiles   TEXT NOT NULL CONSTRAINT tiles CHECK (json_type(tiles) = 'object')
) STRICT;

CREATE TABLE "statement" (
  id           TEXT NOT NULL PRIMARY KEY CONSTRAINT id CHECK (length(id) = 36),
  state        TEXT NOT NULL CONSTRAINT state CHECK (state GLOB '[A-Z][A-Z][A-Z]'),
  cycle        INTEGER NOT NULL CONSTRAINT cycle CHECK (cycle BETWEEN 1 AND 255),
  speaker      TEXT NOT NULL,
  title        TEXT,
  organisation TEXT,
  text         TEXT NOT NULL CONSTRAINT text CHECK (trim(text) <> ''),
  date         TEXT CONSTRAINT date CHECK (
    date BETWEEN '2006' AND '2101' AND (
      date GLOB '[0-9][0-9][0-9][0-9]' OR
      date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' OR
      date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' OR
      date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]/[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
  kind         TEXT NOT NULL CONSTRAINT kind CHECK (kind IN ('press', 'oral', 'written', 'submission', 'other')),
  consent      TEXT NOT NULL CONSTRAINT consent CHECK (
    consent IN ('not_asked', 'published', 'given', 'by_role', 'refused')),
  embargo      TEXT CONSTRAINT embargo CHECK (
    embargo BETWEEN '2006' AND '2101' AND embargo GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND
    embargo = date(embargo)),
  source_id    TEXT REFERENCES source (id),
  rev          INTEGER NOT NULL CONSTRAINT rev CHECK (rev >= 1),
  created      TEXT NOT NULL CONSTRAINT created CHECK (created GLOB '????-??-??T??:??:??Z'),
  changed      TEXT NOT NULL CONSTRAINT changed CHECK (changed GLOB '????-??-??T??:??:??Z')
) STRICT;

CREATE INDEX statement_review ON statement (state, cycle);

CREATE INDEX statement_source ON statement (source_id);

CREATE TABLE briefing (
  id          TEXT NOT NULL PRIMARY KEY CONSTRAINT id CHECK (length(id) = 36),
  name        TEXT NOT NULL CONSTRAINT name CHECK (trim(name) <> '' AND length(name) <= 200),
  composition TEXT NOT NULL CONSTRAINT composition CHECK (json_type(composition) = 'object'),
  rev         INTEGER NOT NULL CONSTRAINT rev CHECK (rev >= 1),
  created     TEXT NOT NULL CONSTRAINT created CHECK (created GLOB '????-??-??T??:??:??Z'),
  changed     TEXT NOT NULL CONSTRAINT changed CHECK (changed GLOB '????-??-??T??:??:??Z')
) STRICT;

CREATE TABLE draft (
  id      TEXT NOT NULL PRIMARY KEY CONSTRAINT id CHECK (length(id) = 36),
  kind    TEXT NOT NULL CONSTRAINT kind CHECK (
    kind IN ('submission', 'joint_submission', 'written_statement_general', 'written_statement_special',
             'oral_statement')),
  state   TEXT NOT NULL CONSTRAINT state CHECK (state GLOB '[A-Z][A-Z][A-Z]'),
  cycle   INTEGER CONSTRAINT cycle CHECK (cycle BETWEEN 1 AND 255),
  title   TEXT NOT NULL CONSTRAINT title CHECK (trim(title) <> '' AND length(title) <= 500),
  body    TEXT NOT NULL CONSTRAINT body CHECK (json_type(body) = 'object'),
  rev     INTEGER NOT NULL CONSTRAINT rev CHECK (rev >= 1),
  created TEXT NOT NULL CONSTRAINT created CHECK (created GLOB '????-??-??T??:??:??Z'),
  changed TEXT NOT NULL CONSTRAINT changed CHECK (changed GLOB '????-??-??T??:??:??Z')
) STRICT;

CREATE INDEX draft_state ON draft (state);

CREATE TABLE "change" (
  n       INTEGER PRIMARY KEY,
  group_n INTEGER NOT NULL REFERENCES change_group (n),
  kind    TEXT NOT NULL CONSTRAINT kind CHECK (
    kind IN ('source', 'event', 'statement', 'ask', 'recommendation', 'attestation', 'view', 'wg_report', 'board',
             'briefing', 'draft')),
  record  TEXT NOT NULL,
  before  TEXT CONSTRAINT before CHECK (json_valid(before)),
  after   TEXT CONSTRAINT after CHECK (json_valid(after)),
  CONSTRAINT change CHECK (before IS NOT after)
) STRICT;

CREATE INDEX change_of_group ON change (group_n);

CREATE INDEX change_of_record ON change (record);
