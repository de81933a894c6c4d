-- What the rows are asked by, each column worked out from `row` by who writes it. `happened` has no bound where a day is
-- unknown or beyond what a date can be. `words` holds every ending of every word, so that a part of a word is found as
-- the beginning of one; it is null for an event with too many words. Evidence and history are for people's own queries too.

ALTER TABLE dipltime.articles
    ADD published date,
    ADD title text,
    ADD source text,
    ADD language text;

ALTER TABLE dipltime.events
    ADD title text,
    ADD type text,
    ADD mode text,
    ADD status text,
    ADD place text,
    ADD countries text[],
    ADD happened daterange,
    ADD said text,
    ADD words tsvector;
CREATE INDEX events_happened ON dipltime.events USING gist (happened);
CREATE INDEX events_words ON dipltime.events USING gin (words);
CREATE INDEX events_without_words ON dipltime.events (id) WHERE words IS NULL;

CREATE TABLE dipltime.evidence (
    event     text COLLATE "C" NOT NULL REFERENCES dipltime.events ON DELETE CASCADE,
    place     int NOT NULL,
    report    text COLLATE "C",
    article   text COLLATE "C",
    published date,
    status    text,
    sentence  text,
    PRIMARY KEY (event, place)
);
CREATE INDEX evidence_by_report ON dipltime.evidence (report);
CREATE INDEX evidence_by_article ON dipltime.evidence (article);

CREATE TABLE dipltime.history (
    event  text COLLATE "C" NOT NULL REFERENCES dipltime.events ON DELETE CASCADE,
    place  int NOT NULL,
    day    text,
    change text,
    entry  json NOT NULL,
    PRIMARY KEY (event, place)
);
