-- The table that the peers of an import fill: typed columns, six indexes, full-text search.
CREATE TABLE r (
  state TEXT, recommending TEXT, session INTEGER, paragraph TEXT, text TEXT, response TEXT, themes TEXT,
  category INTEGER, sdgs TEXT, symbol TEXT, date TEXT, comment TEXT, id TEXT
);
-- ROWS
CREATE INDEX r_state ON r (state);
CREATE INDEX r_recommending ON r (recommending);
CREATE INDEX r_session ON r (session);
CREATE INDEX r_response ON r (response);
CREATE INDEX r_category ON r (category);
CREATE INDEX r_id ON r (id);
CREATE VIRTUAL TABLE f USING fts5 (text, content = 'r', tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO f (f) VALUES ('rebuild');
