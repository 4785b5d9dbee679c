-- Boards: charts and States that somebody keeps together.

-- One row a board. "filter" holds for the whole board; "tiles" is what stands on it, in order, as JSON: arranging
-- it is one change and one step of undo. What a tile shows is read by the program alone, so that a tile of a newer
-- one survives here.
CREATE TABLE board (
  id      TEXT NOT NULL PRIMARY KEY CONSTRAINT id CHECK (length(id) = 36),
  name    TEXT NOT NULL CONSTRAINT name CHECK (trim(name) <> '' AND length(name) <= 200),
  filter  TEXT NOT NULL CONSTRAINT filter CHECK (json_type(filter) = 'object'),
  tiles   TEXT NOT NULL CONSTRAINT tiles CHECK (json_type(tiles) = 'array'),
  rev     INTEGER NOT NULL CONSTRAINT rev CHECK (rev >= 1),
  created TEXT NOT NULL CONSTRAINT created CHECK (created GLOB '????-??-??T??:??:??Z'),
  changed TEXT NOT NULL CONSTRAINT changed CHECK (changed GLOB '????-??-??T??:??:??Z')
) STRICT;

-- What was seen of a board when somebody last looked: the last change until then, and the words of each tile. No
-- record and no history: to look at something is not to change it. It outlives its board, whose deletion can be
-- undone.
CREATE TABLE board_look (
  board   TEXT NOT NULL PRIMARY KEY CONSTRAINT board CHECK (length(board) = 36),
  at      TEXT NOT NULL CONSTRAINT at CHECK (at GLOB '????-??-??T??:??:??Z'),
  group_n INTEGER NOT NULL CONSTRAINT group_n CHECK (group_n >= 0),
  tiles   TEXT NOT NULL CONSTRAINT tiles CHECK (json_type(tiles) = 'object')
) STRICT;

-- The kinds of records that a change can be of have become more.
CREATE TABLE change_4 (
  n       INTEGER PRIMARY KEY,
  group_n INTEGER NOT NULL REFERENCES change_group (n),
  kind    TEXT NOT NULL CONSTRAINT kind CHECK (
    kind IN ('source', 'event', 'statement', 'ask', 'recommendation', 'attestation', 'view', 'wg_report', 'board')),
  record  TEXT NOT NULL,
  before  TEXT CONSTRAINT before CHECK (json_valid(before)),
  after   TEXT CONSTRAINT after CHECK (json_valid(after)),
  CONSTRAINT change CHECK (before IS NOT after)
) STRICT;
INSERT INTO change_4 SELECT n, group_n, kind, record, before, after FROM change;
DROP TABLE change;
ALTER TABLE change_4 RENAME TO change;
CREATE INDEX change_of_group ON change (group_n);
CREATE INDEX change_of_record ON change (record);
