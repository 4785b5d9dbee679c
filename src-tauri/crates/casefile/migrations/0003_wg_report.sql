-- Reports of the Working Group as a source.

-- What only a report says of a recommendation, as JSON: the sentence that opens its group, its clauses, its
-- footnote, its page and how far the reading can be trusted. Null where a source gives none of it.
ALTER TABLE attestation ADD COLUMN report TEXT CONSTRAINT report CHECK (json_valid(report));

-- A review as its report tells of it, one row a review: a final report takes the place of its draft. Lists are
-- JSON.
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

-- The kinds of records that a change can be of have become more. What the history holds of attestations gets
-- the new column, for undo compares whole rows.
CREATE TABLE change_3 (
  n       INTEGER PRIMARY KEY,
  group_n INTEGER NOT NULL REFERENCES change_group (n),
  kind    TEXT NOT NULL CONSTRAINT kind CHECK (
    kind IN ('source', 'event', 'statement', 'ask', 'recommendation', 'attestation', 'view', 'wg_report')),
  record  TEXT NOT NULL,
  before  TEXT CONSTRAINT before CHECK (json_valid(before)),
  after   TEXT CONSTRAINT after CHECK (json_valid(after)),
  CONSTRAINT change CHECK (before IS NOT after)
) STRICT;
INSERT INTO change_3 SELECT n, group_n, kind, record,
  iif(kind = 'attestation', json_set(before, '$.report', NULL), before),
  iif(kind = 'attestation', json_set(after, '$.report', NULL), after) FROM change;
DROP TABLE change;
ALTER TABLE change_3 RENAME TO change;
CREATE INDEX change_of_group ON change (group_n);
CREATE INDEX change_of_record ON change (record);
