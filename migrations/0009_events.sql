-- History: each change of a row that callers know makes one event, in the transaction of the change.

-- What only the code before migration 0008 used.
DROP INDEX clients_by_activities;
DROP TRIGGER clients_count_insert;
DROP TRIGGER clients_count_delete;
DROP TRIGGER clients_count_update;
ALTER TABLE admins DROP COLUMN client_count;
ALTER TABLE organizations DROP COLUMN male_count;
ALTER TABLE organizations DROP COLUMN female_count;
ALTER TABLE organizations DROP COLUMN running_count;
ALTER TABLE organizations DROP COLUMN vertical_jump_count;
ALTER TABLE organizations DROP COLUMN weightlifting_count;
ALTER TABLE organizations DROP COLUMN mobility_assessment_count;

CREATE TRIGGER clients_count_insert AFTER INSERT ON clients
BEGIN
  UPDATE organizations SET client_count = client_count + 1 WHERE id = NEW.organization_id;
END;

CREATE TRIGGER clients_count_delete AFTER DELETE ON clients
BEGIN
  UPDATE organizations SET client_count = client_count - 1 WHERE id = OLD.organization_id;
END;

-- The number of an event is its place in the order of commits, because D1 runs one transaction at a time.
CREATE TABLE events (
  organization_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  -- Milliseconds; never less than the event's before.
  at INTEGER NOT NULL,
  type TEXT NOT NULL,
  -- What was changed: client:{user_uid}, user:{user_id}, key:{id}, admin:{admin_uid}, organization:{id}.
  subject TEXT NOT NULL,
  -- Of a user.
  from_id TEXT,
  environment TEXT,
  -- JSON.
  actor TEXT NOT NULL,
  request_id TEXT,
  -- JSON: {column: [before, after]}.
  changes TEXT NOT NULL,
  PRIMARY KEY (organization_id, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX events_by_subject ON events (organization_id, subject, seq);

-- Who is changing what: put here by each write before its work, and read by the triggers below. One row, because D1 runs
-- one transaction at a time.
CREATE TABLE event_context (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  organization_id TEXT NOT NULL,
  -- The event's number: once it is there, the context is used up.
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  type TEXT NOT NULL,
  -- Unless the changed row is the subject itself.
  subject TEXT,
  -- NULL of a key that is not good.
  actor TEXT,
  request_id TEXT,
  -- What the changed columns do not say.
  changes TEXT NOT NULL,
  -- Seconds, by the database's clock.
  set_at REAL NOT NULL DEFAULT (unixepoch('subsec'))
) STRICT;

-- As key_guard does, for one row read less.
CREATE TRIGGER event_context_guard BEFORE INSERT ON event_context WHEN NEW.actor IS NULL
BEGIN
  SELECT RAISE(ABORT, 'api key is no longer valid');
END;

-- Inserting here makes the event of a change. Without a fresh context, the change came past this service: an event of
-- the system then. A write that was refused leaves its context unused, so it expires after five seconds.
CREATE VIEW event_of_change AS
SELECT NULL AS organization_id, NULL AS type, NULL AS subject, NULL AS from_id, NULL AS environment, NULL AS changes
WHERE 0;

CREATE TRIGGER event_of_change_insert INSTEAD OF INSERT ON event_of_change
BEGIN
  INSERT INTO events (organization_id, seq, at, type, subject, from_id, environment, actor, request_id, changes)
  SELECT organization_id, seq, at, type, coalesce(subject, NEW.subject), NEW.from_id, NEW.environment, actor,
    request_id, json_patch(changes, NEW.changes)
  FROM event_context
  WHERE id = 1 AND organization_id = NEW.organization_id AND set_at > unixepoch('subsec') - 5
  ON CONFLICT DO NOTHING;
  INSERT INTO events (organization_id, seq, at, type, subject, from_id, environment, actor, request_id, changes)
  SELECT NEW.organization_id, coalesce(last.seq, 0) + 1,
    max(coalesce(last.at, 0), CAST(round(unixepoch('subsec') * 1000) AS INTEGER)), NEW.type, NEW.subject, NEW.from_id,
    NEW.environment, '{"type":"system"}', NULL, json_patch('{}', NEW.changes)
  FROM (SELECT 1) LEFT JOIN (
    SELECT seq, at FROM events WHERE organization_id = NEW.organization_id ORDER BY seq DESC LIMIT 1
  ) AS last
  WHERE NOT EXISTS (
    SELECT 1 FROM event_context
    WHERE id = 1 AND organization_id = NEW.organization_id AND set_at > unixepoch('subsec') - 5
  );
END;
