-- A write of several rows. Its context says how far it spreads: over one event, as before; over an event of each changed
-- row, of the context's own type where it is about that kind of thing; or over none. Such a write clears its context.
-- A list of three values would read a row for each write.
ALTER TABLE event_context ADD COLUMN spread TEXT NOT NULL DEFAULT 'one'
  CHECK (spread = 'one' OR spread = 'each' OR spread = 'none');

DROP TRIGGER event_of_change_insert;
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
      SELECT CASE WHEN substr(type, 1, instr(type, '.')) = substr(NEW.type, 1, instr(NEW.type, '.'))
        THEN json_object('at', at, 'type', type, 'subject', subject, 'from_id', from_id, 'environment', environment,
          'actor', actor, 'request_id', request_id, 'changes', changes, 'spread', spread)
        ELSE json_object('at', at, 'type', NEW.type, 'actor', actor, 'request_id', request_id, 'changes', '{}',
          'spread', nullif(spread, 'one')) END
      FROM event_context
      WHERE id = 1 AND organization_id = NEW.organization_id AND set_at > unixepoch('subsec') - 5
    )
  );
END;

-- Of a context for one event: one of another kind of thing has no spread here.
DROP TRIGGER event_in_order_insert;
CREATE TRIGGER event_in_order_insert INSTEAD OF INSERT ON event_in_order
WHEN CASE NEW.context ->> 'spread' WHEN 'one' THEN coalesce(NEW.context ->> 'request_id' <> NEW.last ->> 'request_id', 1)
  ELSE NEW.context ->> 'spread' IS 'each' END
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

DROP TRIGGER event_in_order_of_system;
CREATE TRIGGER event_in_order_of_system INSTEAD OF INSERT ON event_in_order
WHEN CASE NEW.context ->> 'spread' WHEN 'one' THEN NEW.context ->> 'request_id' = NEW.last ->> 'request_id'
  ELSE NEW.context ->> 'spread' IS NULL END
BEGIN
  INSERT INTO events (organization_id, seq, at, type, subject, from_id, environment, actor, request_id, changes)
  VALUES (
    NEW.organization_id, coalesce(NEW.last ->> 'seq', 0) + 1,
    max(coalesce(NEW.last ->> 'at', 0), CAST(round(unixepoch('subsec') * 1000) AS INTEGER)),
    NEW.type, NEW.subject, NEW.from_id, NEW.environment, '{"type":"system"}', NULL, json_patch('{}', NEW.changes)
  );
END;
