-- Which database an organization lives in, when there is more than one. Kept in the first alone, which thereby also
-- decides whose an id is; what is there already lives where it is.
CREATE TABLE placements (
  organization_id TEXT PRIMARY KEY,
  -- The name of its binding: DB, DB_2, ...
  database TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO placements (organization_id, database) SELECT id, 'DB' FROM organizations;
