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
  at INTEGER NOT NULL,
  type TEXT NOT NULL,
  -- Unless the changed row is the subject itself.
  subject TEXT,
  -- Of a user whose own row does not change.
  from_id TEXT,
  environment TEXT,
  -- NULL of a key that is not good.
  actor TEXT,
  -- Once the last event has it, the context is used up.
  request_id TEXT,
  -- What the changed columns do not say.
  changes TEXT NOT NULL,
  -- Seconds, by the database's clock.
  set_at REAL NOT NULL DEFAULT (unixepoch('subsec'))
) STRICT;

-- As key_guard does, for no row read more.
CREATE TRIGGER event_context_guard BEFORE INSERT ON event_context WHEN NEW.actor IS NULL
BEGIN
  SELECT RAISE(ABORT, 'api key is no longer valid');
END;

-- Inserting here makes the event of a change. A change without a context of its own came past this service: an event of
-- the system. A write that was refused leaves its context unused, so a context expires, and is for its kind of thing alone.
CREATE VIEW event_of_change AS
SELECT NULL AS organization_id, NULL AS type, NULL AS subject, NULL AS from_id, NULL AS environment, NULL AS changes
WHERE 0;

CREATE TRIGGER event_of_change_insert INSTEAD OF INSERT ON event_of_change
BEGIN
  INSERT INTO event_in_order
  VALUES (
    NEW.organization_id, NEW.type, NEW.subject, NEW.from_id, NEW.environment, NEW.changes,
    (
      SELECT json_object('seq', seq, 'at', at, 'request_id', request_id) FROM events
      WHERE organization_id = NEW.organization_id ORDER BY seq DESC LIMIT 1
    ),
    (
      SELECT json_object('at', at, 'type', type, 'subject', subject, 'from_id', from_id, 'environment', environment,
        'actor', actor, 'request_id', request_id, 'changes', changes)
      FROM event_context
      WHERE id = 1 AND organization_id = NEW.organization_id AND set_at > unixepoch('subsec') - 5
        AND substr(type, 1, instr(type, '.')) = substr(NEW.type, 1, instr(NEW.type, '.'))
    )
  );
END;

-- The same with the event before and the context as JSON, so that each is one row read.
CREATE VIEW event_in_order AS
SELECT NULL AS organization_id, NULL AS type, NULL AS subject, NULL AS from_id, NULL AS environment, NULL AS changes,
  NULL AS last, NULL AS context
WHERE 0;

CREATE TRIGGER event_in_order_insert INSTEAD OF INSERT ON event_in_order
WHEN coalesce(NEW.context ->> 'request_id' <> NEW.last ->> 'request_id', NEW.context NOT NULL)
BEGIN
  INSERT INTO events (organization_id, seq, at, type, subject, from_id, environment, actor, request_id, changes)
  VALUES (
    NEW.organization_id, coalesce(NEW.last ->> 'seq', 0) + 1, max(coalesce(NEW.last ->> 'at', 0), NEW.context ->> 'at'),
    NEW.context ->> 'type', coalesce(NEW.context ->> 'subject', NEW.subject),
    coalesce(NEW.from_id, NEW.context ->> 'from_id'), coalesce(NEW.environment, NEW.context ->> 'environment'),
    NEW.context ->> 'actor', NEW.context ->> 'request_id',
    json_patch(NEW.context ->> 'changes', NEW.changes)
  );
END;

CREATE TRIGGER event_in_order_of_system INSTEAD OF INSERT ON event_in_order
WHEN NOT coalesce(NEW.context ->> 'request_id' <> NEW.last ->> 'request_id', NEW.context NOT NULL)
BEGIN
  INSERT INTO events (organization_id, seq, at, type, subject, from_id, environment, actor, request_id, changes)
  VALUES (
    NEW.organization_id, coalesce(NEW.last ->> 'seq', 0) + 1,
    max(coalesce(NEW.last ->> 'at', 0), CAST(round(unixepoch('subsec') * 1000) AS INTEGER)),
    NEW.type, NEW.subject, NEW.from_id, NEW.environment, '{"type":"system"}', NULL, json_patch('{}', NEW.changes)
  );
END;
