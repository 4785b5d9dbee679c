-- What is written of the case file and handed over, and what of it may leave.

-- A speaker may be quoted by role and not by name; who refused is not quoted at all. Before the day of its embargo
-- a record does not leave the machine.
CREATE TABLE statement_2 (
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
INSERT INTO statement_2
  SELECT id, state, cycle, speaker, title, organisation, text, date, kind, consent, NULL, source_id, rev, created,
    changed FROM statement;
DROP TABLE statement;
ALTER TABLE statement_2 RENAME TO statement;
CREATE INDEX statement_review ON statement (state, cycle);
CREATE INDEX statement_source ON statement (source_id);

ALTER TABLE ask ADD COLUMN embargo TEXT CONSTRAINT embargo CHECK (
  embargo BETWEEN '2006' AND '2101' AND embargo GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND
  embargo = date(embargo));
ALTER TABLE event ADD COLUMN embargo TEXT CONSTRAINT embargo CHECK (
  embargo BETWEEN '2006' AND '2101' AND embargo GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND
  embargo = date(embargo));

-- A briefing as it was composed, so that it can be made again. What the composition says is read by the program
-- alone, so that one of a newer program survives here.
CREATE TABLE briefing (
  id          TEXT NOT NULL PRIMARY KEY CONSTRAINT id CHECK (length(id) = 36),
  name        TEXT NOT NULL CONSTRAINT name CHECK (trim(name) <> '' AND length(name) <= 200),
  composition TEXT NOT NULL CONSTRAINT composition CHECK (json_type(composition) = 'object'),
  rev         INTEGER NOT NULL CONSTRAINT rev CHECK (rev >= 1),
  created     TEXT NOT NULL CONSTRAINT created CHECK (created GLOB '????-??-??T??:??:??Z'),
  changed     TEXT NOT NULL CONSTRAINT changed CHECK (changed GLOB '????-??-??T??:??:??Z')
) STRICT;

-- A submission or statement that the delegation writes. "body" is its text and who hands it in, as JSON: writing in
-- it is one change and one step of undo.
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

-- The kinds of records that a change can be of have become more. What the history holds of statements, asks and
-- events gets the new column, for undo compares whole rows.
CREATE TABLE change_5 (
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
INSERT INTO change_5 SELECT n, group_n, kind, record,
  iif(kind IN ('statement', 'ask', 'event'), json_set(before, '$.embargo', NULL), before),
  iif(kind IN ('statement', 'ask', 'event'), json_set(after, '$.embargo', NULL), after) FROM change;
DROP TABLE change;
ALTER TABLE change_5 RENAME TO change;
CREATE INDEX change_of_group ON change (group_n);
CREATE INDEX change_of_record ON change (record);
