-- Tags, metadata and the archive of clients, and what is known of sessions without counting them.

-- JSON: {"#" || folded tag: the client's own spelling}, in the caller's order, which "#" keeps also of numbers.
ALTER TABLE clients ADD COLUMN tags TEXT NOT NULL DEFAULT '{}';
-- A JSON object of the caller's own.
ALTER TABLE clients ADD COLUMN metadata TEXT NOT NULL DEFAULT '{}';
-- The version that the latest change of the photo made.
ALTER TABLE clients ADD COLUMN photo_version TEXT;

ALTER TABLE sessions ADD COLUMN duration_seconds INTEGER;
ALTER TABLE sessions ADD COLUMN note TEXT;
-- Kept by the statements that record and delete a session.
ALTER TABLE clients ADD COLUMN session_count INTEGER NOT NULL DEFAULT 0;
UPDATE clients SET session_count = (
  SELECT count(*) FROM sessions
  WHERE sessions.organization_id = clients.organization_id AND sessions.user_uid = clients.user_uid
) WHERE last_session IS NOT NULL;

-- client_count is of active clients; tag_count of the different tags of all.
ALTER TABLE organizations ADD COLUMN archived_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE organizations ADD COLUMN tag_count INTEGER NOT NULL DEFAULT 0
  CONSTRAINT at_most_1000_tags CHECK (tag_count <= 1000);

-- How many clients have a tag, and the spelling that came first.
CREATE TABLE tag_counts (
  organization_id TEXT NOT NULL,
  -- "#" || folded tag.
  tag TEXT NOT NULL,
  spelling TEXT NOT NULL,
  active INTEGER NOT NULL,
  archived INTEGER NOT NULL,
  PRIMARY KEY (organization_id, tag)
) STRICT, WITHOUT ROWID;

-- Inserting here counts a client who comes, goes (a status is NULL) or changes. The tags are counted first: a tag that
-- goes makes room for one that comes.
CREATE VIEW client_change AS
SELECT NULL AS organization_id, NULL AS old_status, NULL AS old_tags, NULL AS new_status, NULL AS new_tags WHERE 0;

CREATE TRIGGER client_change_untagged INSTEAD OF INSERT ON client_change WHEN NEW.old_tags = '{}' AND NEW.new_tags = '{}'
BEGIN
  UPDATE organizations SET
    client_count = client_count + (NEW.new_status IS 'active') - (NEW.old_status IS 'active'),
    archived_count = archived_count + (NEW.new_status IS 'archived') - (NEW.old_status IS 'archived')
  WHERE id = NEW.organization_id;
END;

CREATE TRIGGER client_change_tagged INSTEAD OF INSERT ON client_change WHEN NEW.old_tags <> '{}' OR NEW.new_tags <> '{}'
BEGIN
  UPDATE organizations SET
    client_count = client_count + (NEW.new_status IS 'active') - (NEW.old_status IS 'active'),
    archived_count = archived_count + (NEW.new_status IS 'archived') - (NEW.old_status IS 'archived'),
    tag_count = tag_count + (
      SELECT count(*) FROM json_each(NEW.new_tags) AS came WHERE NOT EXISTS (
        SELECT 1 FROM tag_counts WHERE organization_id = NEW.organization_id AND tag = came.key
      )
    ) - (
      SELECT count(*) FROM json_each(NEW.old_tags) AS went
      WHERE NOT EXISTS (SELECT 1 FROM json_each(NEW.new_tags) WHERE key = went.key) AND EXISTS (
        SELECT 1 FROM tag_counts
        WHERE organization_id = NEW.organization_id AND tag = went.key AND active + archived = 1
      )
    )
  WHERE id = NEW.organization_id;
  INSERT INTO tag_counts (organization_id, tag, spelling, active, archived)
  SELECT NEW.organization_id, key, max(value), sum(active), sum(archived) FROM (
    SELECT key, value, -(NEW.old_status = 'active') AS active, -(NEW.old_status = 'archived') AS archived
    FROM json_each(NEW.old_tags)
    UNION ALL SELECT key, value, NEW.new_status = 'active', NEW.new_status = 'archived' FROM json_each(NEW.new_tags)
  )
  GROUP BY key HAVING count(*) = 1 OR NEW.old_status <> NEW.new_status
  ON CONFLICT DO UPDATE SET active = active + excluded.active, archived = archived + excluded.archived;
  DELETE FROM tag_counts
  WHERE organization_id = NEW.organization_id AND tag IN (SELECT key FROM json_each(NEW.old_tags))
    AND active + archived = 0;
END;

DROP TRIGGER clients_count_insert;
DROP TRIGGER clients_count_delete;

CREATE TRIGGER clients_count_insert AFTER INSERT ON clients
BEGIN
  INSERT INTO client_change VALUES (NEW.organization_id, NULL, '{}', NEW.status, NEW.tags);
END;

CREATE TRIGGER clients_count_delete AFTER DELETE ON clients
BEGIN
  INSERT INTO client_change VALUES (OLD.organization_id, OLD.status, OLD.tags, NULL, '{}');
END;

CREATE TRIGGER clients_count_update AFTER UPDATE OF status, tags ON clients
WHEN OLD.status <> NEW.status OR OLD.tags <> NEW.tags
BEGIN
  INSERT INTO client_change VALUES (NEW.organization_id, OLD.status, OLD.tags, NEW.status, NEW.tags);
END;

-- The events of clients, made anew. Of metadata the keys that changed: those that were there and those that are.

DROP TRIGGER clients_event_insert;
DROP TRIGGER clients_event_update;

CREATE TRIGGER clients_event_insert AFTER INSERT ON clients
BEGIN
  INSERT INTO event_of_change (organization_id, type, subject, changes)
  VALUES (NEW.organization_id, 'client.created', 'client:' || NEW.user_uid, json_object(
    'admin_uid', json_array(NULL, NEW.admin_uid),
    'display_name', json_array(NULL, NEW.display_name),
    'email', json_array(NULL, NEW.email),
    'age', CASE WHEN NEW.age IS NOT NULL THEN json_array(NULL, NEW.age) END,
    'gender', CASE WHEN NEW.gender IS NOT NULL THEN json_array(NULL, NEW.gender) END,
    'shoe_size', CASE WHEN NEW.shoe_size IS NOT NULL THEN json_array(NULL, NEW.shoe_size) END,
    'weight', CASE WHEN NEW.weight IS NOT NULL THEN json_array(NULL, NEW.weight) END,
    'height', CASE WHEN NEW.height IS NOT NULL THEN json_array(NULL, NEW.height) END,
    'phone', CASE WHEN NEW.phone IS NOT NULL THEN json_array(NULL, NEW.phone) END,
    'leg_length', CASE WHEN NEW.leg_length IS NOT NULL THEN json_array(NULL, NEW.leg_length) END,
    'ycom', CASE WHEN NEW.ycom IS NOT NULL THEN json_array(NULL, NEW.ycom) END,
    'brand', CASE WHEN NEW.brand IS NOT NULL THEN json_array(NULL, NEW.brand) END,
    'shoe_model', CASE WHEN NEW.shoe_model IS NOT NULL THEN json_array(NULL, NEW.shoe_model) END,
    'photo', CASE WHEN NEW.photo IS NOT NULL THEN json('[false,true]') END,
    'activities', CASE WHEN NEW.activities <> 0 THEN json_array(NULL, NEW.activities) END,
    'tags', CASE WHEN NEW.tags <> '{}' THEN json_array(NULL, json(NEW.tags)) END,
    'metadata', CASE WHEN NEW.metadata <> '{}' THEN json_array(NULL, json((
      SELECT json_group_array(key) FROM json_each(NEW.metadata)))) END,
    'status', json_array(NULL, NEW.status),
    'last_session', CASE WHEN NEW.last_session IS NOT NULL THEN json_array(NULL, NEW.last_session) END,
    'created_at', json_array(NULL, NEW.created_at)
  ));
END;

CREATE TRIGGER clients_event_update AFTER UPDATE OF admin_uid, display_name, email, age, gender, shoe_size, weight,
  height, phone, leg_length, ycom, brand, shoe_model, photo, activities, tags, metadata, status, last_session,
  session_version ON clients
WHEN OLD.admin_uid IS NOT NEW.admin_uid OR OLD.display_name IS NOT NEW.display_name OR OLD.email IS NOT NEW.email
  OR OLD.age IS NOT NEW.age OR OLD.gender IS NOT NEW.gender OR OLD.shoe_size IS NOT NEW.shoe_size
  OR OLD.weight IS NOT NEW.weight OR OLD.height IS NOT NEW.height OR OLD.phone IS NOT NEW.phone
  OR OLD.leg_length IS NOT NEW.leg_length OR OLD.ycom IS NOT NEW.ycom OR OLD.brand IS NOT NEW.brand
  OR OLD.shoe_model IS NOT NEW.shoe_model OR OLD.photo IS NOT NEW.photo OR OLD.activities IS NOT NEW.activities
  OR OLD.tags IS NOT NEW.tags OR OLD.metadata IS NOT NEW.metadata OR OLD.status IS NOT NEW.status
  OR (OLD.last_session IS NOT NEW.last_session AND OLD.session_count <= NEW.session_count)
  OR OLD.session_version IS NOT NEW.session_version
BEGIN
  INSERT INTO event_of_change (organization_id, type, subject, changes)
  VALUES (NEW.organization_id, 'client.updated', 'client:' || NEW.user_uid, json_object(
    'admin_uid', CASE WHEN OLD.admin_uid IS NOT NEW.admin_uid THEN json_array(OLD.admin_uid, NEW.admin_uid) END,
    'display_name',
      CASE WHEN OLD.display_name IS NOT NEW.display_name THEN json_array(OLD.display_name, NEW.display_name) END,
    'email', CASE WHEN OLD.email IS NOT NEW.email THEN json_array(OLD.email, NEW.email) END,
    'age', CASE WHEN OLD.age IS NOT NEW.age THEN json_array(OLD.age, NEW.age) END,
    'gender', CASE WHEN OLD.gender IS NOT NEW.gender THEN json_array(OLD.gender, NEW.gender) END,
    'shoe_size', CASE WHEN OLD.shoe_size IS NOT NEW.shoe_size THEN json_array(OLD.shoe_size, NEW.shoe_size) END,
    'weight', CASE WHEN OLD.weight IS NOT NEW.weight THEN json_array(OLD.weight, NEW.weight) END,
    'height', CASE WHEN OLD.height IS NOT NEW.height THEN json_array(OLD.height, NEW.height) END,
    'phone', CASE WHEN OLD.phone IS NOT NEW.phone THEN json_array(OLD.phone, NEW.phone) END,
    'leg_length', CASE WHEN OLD.leg_length IS NOT NEW.leg_length THEN json_array(OLD.leg_length, NEW.leg_length) END,
    'ycom', CASE WHEN OLD.ycom IS NOT NEW.ycom THEN json_array(OLD.ycom, NEW.ycom) END,
    'brand', CASE WHEN OLD.brand IS NOT NEW.brand THEN json_array(OLD.brand, NEW.brand) END,
    'shoe_model', CASE WHEN OLD.shoe_model IS NOT NEW.shoe_model THEN json_array(OLD.shoe_model, NEW.shoe_model) END,
    'photo', CASE WHEN OLD.photo IS NOT NEW.photo THEN json_array(
      json(iif(OLD.photo IS NULL, 'false', 'true')), json(iif(NEW.photo IS NULL, 'false', 'true'))) END,
    'activities', CASE WHEN OLD.activities IS NOT NEW.activities THEN json_array(OLD.activities, NEW.activities) END,
    'tags', CASE WHEN OLD.tags IS NOT NEW.tags THEN json_array(json(OLD.tags), json(NEW.tags)) END,
    'metadata', CASE WHEN OLD.metadata IS NOT NEW.metadata THEN json_array(
      json((SELECT json_group_array(key) FROM json_each(OLD.metadata)
        WHERE (OLD.metadata -> ('$."' || key || '"')) IS NOT (NEW.metadata -> ('$."' || key || '"')))),
      json((SELECT json_group_array(key) FROM json_each(NEW.metadata)
        WHERE (OLD.metadata -> ('$."' || key || '"')) IS NOT (NEW.metadata -> ('$."' || key || '"')))))
      END,
    'status', CASE WHEN OLD.status IS NOT NEW.status THEN json_array(OLD.status, NEW.status) END,
    'last_session',
      CASE WHEN OLD.last_session IS NOT NEW.last_session THEN json_array(OLD.last_session, NEW.last_session) END
  ));
END;

-- Inserting here deletes a session, given as JSON, and makes its event, which shows what no column of the client does: an
-- UPDATE that lowers session_count makes none of last_session. NULL is no session. `last_left` is the latest other start.
CREATE VIEW session_removal AS
SELECT NULL AS organization_id, NULL AS user_uid, NULL AS version, NULL AS last_session, NULL AS last_left, NULL AS session
WHERE 0;

CREATE TRIGGER session_removal_deletes INSTEAD OF INSERT ON session_removal WHEN NEW.session NOT NULL
BEGIN
  DELETE FROM sessions
  WHERE organization_id = NEW.organization_id AND user_uid = NEW.user_uid
    AND started_at = NEW.session ->> 'started_at' AND activity = NEW.session ->> 'activity';
  UPDATE clients SET version = NEW.version, session_count = session_count - 1, last_session = NEW.last_left
  WHERE organization_id = NEW.organization_id AND user_uid = NEW.user_uid;
  INSERT INTO event_of_change (organization_id, type, subject, changes)
  VALUES (NEW.organization_id, 'client.session_deleted', 'client:' || NEW.user_uid, json_object(
    'session', json_array(json(NEW.session), NULL),
    'last_session', CASE WHEN NEW.last_session IS NOT NEW.last_left THEN json_array(NEW.last_session, NEW.last_left) END
  ));
END;
