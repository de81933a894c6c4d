-- The rows as they are told and asked for: `row` is the JSON of a row, kept as it was written to the last digit of a
-- number and the order of its names, which jsonb would not do. `id` is the row's id as JSON writes it between its
-- quotation marks, since text holds no NUL; a very long one is cut and ends with a hash. `day` is what the rows
-- go in order by.

CREATE TABLE dipltime.header (
    format  text   NOT NULL,
    rows    int    NOT NULL,
    edition bigint NOT NULL
);
COMMENT ON TABLE dipltime.header IS 'One row: what this is, the version of the rows, and a number that grows with every change';
CREATE UNIQUE INDEX header_is_one ON dipltime.header ((true));

CREATE TABLE dipltime.articles (
    id  text COLLATE "C" PRIMARY KEY,
    row json NOT NULL,
    day text COLLATE "C" NOT NULL
);
CREATE INDEX articles_in_order ON dipltime.articles (day, id);

CREATE TABLE dipltime.events (
    id  text COLLATE "C" PRIMARY KEY,
    row json NOT NULL,
    day text COLLATE "C" NOT NULL
);
CREATE INDEX events_in_order ON dipltime.events (day, id);

CREATE TABLE dipltime.removed (
    id  text COLLATE "C" PRIMARY KEY,
    row json NOT NULL,
    day text COLLATE "C" NOT NULL
);

CREATE TABLE dipltime.corrections (
    id  text COLLATE "C" PRIMARY KEY,
    row json NOT NULL,
    day text COLLATE "C" NOT NULL
);
