-- Imports: many rows in one write. The Worker reads, decides each row and writes the rows that it decided on.

-- Inserting here aborts the whole batch if a decision rests on what is no longer so.
CREATE VIEW import_guard AS SELECT NULL AS decided_by, NULL AS found WHERE 0;

CREATE TRIGGER import_guard_checks INSTEAD OF INSERT ON import_guard WHEN NEW.decided_by IS NOT NEW.found
BEGIN
  SELECT RAISE(ABORT, 'an import must be decided again');
END;

-- Inserting here creates or changes a client, one after the other, so that an e-mail that one gives up is free for the
-- next. `fields` is JSON by column with all that the kind sets, metadata as a patch and words of what changed; `note` the
-- lengths of a note, before and after, which the event of the row shows. An UPDATE writes each index anew whose columns it
-- names, so there is a kind for few columns, for those of names and for all.
CREATE VIEW client_of_import AS
SELECT NULL AS organization_id, NULL AS user_uid, NULL AS kind, NULL AS fields, NULL AS note WHERE 0;

CREATE TRIGGER client_of_import_created INSTEAD OF INSERT ON client_of_import WHEN NEW.kind = 'created'
BEGIN
  INSERT INTO clients (
    organization_id, user_uid,
    admin_uid, created_at, version, display_name, sort_name, email, gender, activities, age, shoe_size, weight,
    height, phone, leg_length, ycom, brand, shoe_model, tags, words, metadata
  ) VALUES (
    NEW.organization_id, NEW.user_uid,
    NEW.fields ->> 'admin_uid', NEW.fields ->> 'created_at', NEW.fields ->> 'version',
    NEW.fields ->> 'display_name', NEW.fields ->> 'sort_name', NEW.fields ->> 'email', NEW.fields ->> 'gender',
    NEW.fields ->> 'activities', NEW.fields ->> 'age', NEW.fields ->> 'shoe_size', NEW.fields ->> 'weight',
    NEW.fields ->> 'height', NEW.fields ->> 'phone', NEW.fields ->> 'leg_length', NEW.fields ->> 'ycom',
    NEW.fields ->> 'brand', NEW.fields ->> 'shoe_model', NEW.fields ->> 'tags', NEW.fields ->> 'words',
    coalesce(json_patch('{}', NEW.fields ->> 'metadata'), '{}')
  );
  UPDATE events SET changes = json_patch(changes, json_object('note', json(NEW.note)))
  WHERE NEW.note NOT NULL AND organization_id = NEW.organization_id
    AND seq = (SELECT max(seq) FROM events WHERE organization_id = NEW.organization_id);
END;

CREATE TRIGGER client_of_import_plain INSTEAD OF INSERT ON client_of_import WHEN NEW.kind = 'plain'
BEGIN
  UPDATE clients SET
    version = NEW.fields ->> 'version', age = NEW.fields ->> 'age', shoe_size = NEW.fields ->> 'shoe_size',
    weight = NEW.fields ->> 'weight', height = NEW.fields ->> 'height', phone = NEW.fields ->> 'phone',
    leg_length = NEW.fields ->> 'leg_length', ycom = NEW.fields ->> 'ycom', brand = NEW.fields ->> 'brand',
    shoe_model = NEW.fields ->> 'shoe_model', tags = NEW.fields ->> 'tags',
    metadata = iif(NEW.fields ->> 'metadata' = '{}', metadata, coalesce(json_patch(metadata, NEW.fields ->> 'metadata'), '{}')),
    words = iif(NEW.fields ->> 'words' IS NULL, words, json_patch(words, NEW.fields ->> 'words'))
  WHERE organization_id = NEW.organization_id AND user_uid = NEW.user_uid;
  UPDATE events SET changes = json_patch(changes, json_object('note', json(NEW.note)))
  WHERE NEW.note NOT NULL AND organization_id = NEW.organization_id
    AND seq = (SELECT max(seq) FROM events WHERE organization_id = NEW.organization_id);
END;

CREATE TRIGGER client_of_import_named INSTEAD OF INSERT ON client_of_import WHEN NEW.kind = 'named'
BEGIN
  UPDATE clients SET
    version = NEW.fields ->> 'version', age = NEW.fields ->> 'age', shoe_size = NEW.fields ->> 'shoe_size',
    weight = NEW.fields ->> 'weight', height = NEW.fields ->> 'height', phone = NEW.fields ->> 'phone',
    leg_length = NEW.fields ->> 'leg_length', ycom = NEW.fields ->> 'ycom', brand = NEW.fields ->> 'brand',
    shoe_model = NEW.fields ->> 'shoe_model', tags = NEW.fields ->> 'tags',
    display_name = NEW.fields ->> 'display_name', sort_name = NEW.fields ->> 'sort_name',
    email = NEW.fields ->> 'email',
    metadata = iif(NEW.fields ->> 'metadata' = '{}', metadata, coalesce(json_patch(metadata, NEW.fields ->> 'metadata'), '{}')),
    words = iif(NEW.fields ->> 'words' IS NULL, words, json_patch(words, NEW.fields ->> 'words'))
  WHERE organization_id = NEW.organization_id AND user_uid = NEW.user_uid;
  UPDATE events SET changes = json_patch(changes, json_object('note', json(NEW.note)))
  WHERE NEW.note NOT NULL AND organization_id = NEW.organization_id
    AND seq = (SELECT max(seq) FROM events WHERE organization_id = NEW.organization_id);
END;

CREATE TRIGGER client_of_import_kinds INSTEAD OF INSERT ON client_of_import WHEN NEW.kind = 'kinds'
BEGIN
  UPDATE clients SET
    version = NEW.fields ->> 'version', age = NEW.fields ->> 'age', shoe_size = NEW.fields ->> 'shoe_size',
    weight = NEW.fields ->> 'weight', height = NEW.fields ->> 'height', phone = NEW.fields ->> 'phone',
    leg_length = NEW.fields ->> 'leg_length', ycom = NEW.fields ->> 'ycom', brand = NEW.fields ->> 'brand',
    shoe_model = NEW.fields ->> 'shoe_model', tags = NEW.fields ->> 'tags',
    display_name = NEW.fields ->> 'display_name', sort_name = NEW.fields ->> 'sort_name',
    email = NEW.fields ->> 'email', gender = NEW.fields ->> 'gender', activities = NEW.fields ->> 'activities',
    metadata = iif(NEW.fields ->> 'metadata' = '{}', metadata, coalesce(json_patch(metadata, NEW.fields ->> 'metadata'), '{}')),
    words = iif(NEW.fields ->> 'words' IS NULL, words, json_patch(words, NEW.fields ->> 'words'))
  WHERE organization_id = NEW.organization_id AND user_uid = NEW.user_uid;
  UPDATE events SET changes = json_patch(changes, json_object('note', json(NEW.note)))
  WHERE NEW.note NOT NULL AND organization_id = NEW.organization_id
    AND seq = (SELECT max(seq) FROM events WHERE organization_id = NEW.organization_id);
END;

-- A note alone.
CREATE TRIGGER client_of_import_noted INSTEAD OF INSERT ON client_of_import WHEN NEW.kind = 'noted'
BEGIN
  UPDATE clients SET version = NEW.fields ->> 'version'
  WHERE organization_id = NEW.organization_id AND user_uid = NEW.user_uid;
  INSERT INTO event_of_change (organization_id, type, subject, changes)
  VALUES (NEW.organization_id, 'client.note_saved', 'client:' || NEW.user_uid, json_object('note', json(NEW.note)));
END;

-- The client after the sessions of a file, whose events say so.
CREATE TRIGGER client_of_import_trained INSTEAD OF INSERT ON client_of_import WHEN NEW.kind = 'trained'
BEGIN
  UPDATE clients SET
    version = NEW.fields ->> 'version', session_version = NEW.fields ->> 'version',
    session_count = NEW.fields ->> 'session_count', last_session = NEW.fields ->> 'last_session',
    ycom = NEW.fields ->> 'ycom', leg_length = NEW.fields ->> 'leg_length', weight = NEW.fields ->> 'weight'
  WHERE organization_id = NEW.organization_id AND user_uid = NEW.user_uid;
END;

-- Inserting here records a session, given as JSON, and makes its event. The client changes once for all of its sessions.
CREATE VIEW session_of_import AS
SELECT NULL AS organization_id, NULL AS user_uid, NULL AS session, NULL AS changes WHERE 0;

CREATE TRIGGER session_of_import_insert INSTEAD OF INSERT ON session_of_import
BEGIN
  INSERT INTO sessions
    (organization_id, user_uid, started_at, activity, duration_seconds, ycom, leg_length, weight, note)
  VALUES (NEW.organization_id, NEW.user_uid, NEW.session ->> 'started_at', NEW.session ->> 'activity',
    NEW.session ->> 'duration_seconds', NEW.session ->> 'ycom', NEW.session ->> 'leg_length',
    NEW.session ->> 'weight', NEW.session ->> 'note');
  INSERT INTO event_of_change (organization_id, type, subject, changes)
  VALUES (NEW.organization_id, 'client.session_recorded', 'client:' || NEW.user_uid, NEW.changes);
END;

-- A write with an event of each row warns once, at its end: of the higher limit that all rows together crossed.
DROP TRIGGER usage_warning_insert;
CREATE TRIGGER usage_warning_insert INSTEAD OF INSERT ON usage_warning
WHEN NOT EXISTS (
  SELECT 1 FROM event_context
  WHERE id = 1 AND spread = 'each' AND organization_id = NEW.organization_id AND set_at > unixepoch('subsec') - 5
)
BEGIN
  INSERT INTO events (organization_id, seq, at, type, subject, environment, actor, request_id, changes)
  SELECT NEW.organization_id, coalesce(last.seq, 0) + 1,
    max(coalesce(last.at, 0), iif(own.id IS NULL, CAST(round(unixepoch('subsec') * 1000) AS INTEGER), 0)),
    'usage.warning', 'organization:' || NEW.organization_id, NEW.environment, '{"type":"system"}', own.request_id,
    json_object(
      NEW.what, json_array(NEW.before, NEW.used),
      'limit', json_array(NULL, NEW.most),
      'percent', json_array(NULL, iif(NEW.used < NEW.most, 80, 100))
    )
  FROM (SELECT 1) LEFT JOIN (
    SELECT seq, at, request_id FROM events WHERE organization_id = NEW.organization_id ORDER BY seq DESC LIMIT 1
  ) AS last LEFT JOIN event_context AS own
    ON own.id = 1 AND own.organization_id = NEW.organization_id AND own.request_id = last.request_id
    AND own.set_at > unixepoch('subsec') - 5;
END;
