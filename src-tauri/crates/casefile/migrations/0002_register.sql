-- The register: recommendations, and what each source says of them. What is allowed stands as a chain of
-- comparisons: for "x IN (…)" SQLite would build and drop a table with every row that is written.

-- What the delegation itself holds of one recommendation. A column that a source gives, too, is a
-- correction and null where there is none.
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

-- What one row of one source says. Lists are JSON; States are their codes with a blank between them.
-- "key" is what the row is known by when a newer file of the same source comes, "content" what it says,
-- "core" the review and the words: three hashes. "group_n" is the import that brought it.
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
) STRICT;

CREATE INDEX attestation_of_recommendation ON attestation (recommendation_n);

-- A filter, order and columns of the register that are kept under a name.
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

-- How the user mapped the columns of a table, by its header.
CREATE TABLE mapping (
  header  TEXT NOT NULL PRIMARY KEY,
  mapping TEXT NOT NULL CONSTRAINT mapping CHECK (json_valid(mapping))
) STRICT;

-- Attestations that an import added have no line of their own in "change": the attestation itself tells
-- where it is from, and is taken back with its group.
ALTER TABLE change_group ADD COLUMN added INTEGER NOT NULL DEFAULT 0;

-- The kinds of records that a change can be of have become more.
CREATE TABLE change_2 (
  n       INTEGER PRIMARY KEY,
  group_n INTEGER NOT NULL REFERENCES change_group (n),
  kind    TEXT NOT NULL CONSTRAINT kind CHECK (
    kind IN ('source', 'event', 'statement', 'ask', 'recommendation', 'attestation', 'view')),
  record  TEXT NOT NULL,
  before  TEXT CONSTRAINT before CHECK (json_valid(before)),
  after   TEXT CONSTRAINT after CHECK (json_valid(after)),
  CONSTRAINT change CHECK (before IS NOT after)
) STRICT;
INSERT INTO change_2 SELECT n, group_n, kind, record, before, after FROM change;
DROP TABLE change;
ALTER TABLE change_2 RENAME TO change;
CREATE INDEX change_of_group ON change (group_n);
CREATE INDEX change_of_record ON change (record);
