-- Clients. A photo is present or not: its name is a secret.

-- The version that the latest recording of a session made: one that is older than the last session changes no other column.
ALTER TABLE clients ADD COLUMN session_version TEXT;

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
    'last_session', CASE WHEN NEW.last_session IS NOT NULL THEN json_array(NULL, NEW.last_session) END,
    'created_at', json_array(NULL, NEW.created_at)
  ));
END;

CREATE TRIGGER clients_event_update AFTER UPDATE OF admin_uid, display_name, email, age, gender, shoe_size, weight,
  height, phone, leg_length, ycom, brand, shoe_model, photo, activities, last_session, session_version ON clients
WHEN OLD.admin_uid IS NOT NEW.admin_uid OR OLD.display_name IS NOT NEW.display_name OR OLD.email IS NOT NEW.email
  OR OLD.age IS NOT NEW.age OR OLD.gender IS NOT NEW.gender OR OLD.shoe_size IS NOT NEW.shoe_size
  OR OLD.weight IS NOT NEW.weight OR OLD.height IS NOT NEW.height OR OLD.phone IS NOT NEW.phone
  OR OLD.leg_length IS NOT NEW.leg_length OR OLD.ycom IS NOT NEW.ycom OR OLD.brand IS NOT NEW.brand
  OR OLD.shoe_model IS NOT NEW.shoe_model OR OLD.photo IS NOT NEW.photo OR OLD.activities IS NOT NEW.activities
  OR OLD.last_session IS NOT NEW.last_session OR OLD.session_version IS NOT NEW.session_version
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
    'last_session',
      CASE WHEN OLD.last_session IS NOT NEW.last_session THEN json_array(OLD.last_session, NEW.last_session) END
  ));
END;

-- What happened stays, but nothing about the person.
CREATE TRIGGER clients_event_delete AFTER DELETE ON clients
BEGIN
  -- The index must be named, or all events of the organization are read.
  UPDATE events SET changes = '{}'
  WHERE (organization_id, seq) IN (
    SELECT organization_id, seq FROM events INDEXED BY events_by_subject
    WHERE organization_id = OLD.organization_id AND subject = 'client:' || OLD.user_uid
  ) AND changes <> '{}';
  INSERT INTO event_of_change (organization_id, type, subject, changes)
  VALUES (OLD.organization_id, 'client.deleted', 'client:' || OLD.user_uid, '{}');
END;

-- Which write a note is the work of, so that a write that is tried again makes no second event.
ALTER TABLE notes ADD COLUMN version TEXT NOT NULL DEFAULT '0';

-- Of a note its length in bytes, never its text.

CREATE TRIGGER notes_event_insert AFTER INSERT ON notes
BEGIN
  INSERT INTO event_of_change (organization_id, type, subject, changes)
  VALUES (NEW.organization_id, 'client.note_saved', 'client:' || NEW.user_uid, json_object(
    'note', CASE WHEN NEW.text IS NOT NULL THEN json_array(NULL, octet_length(NEW.text)) END));
END;

CREATE TRIGGER notes_event_update AFTER UPDATE OF text, version ON notes
WHEN OLD.version <> NEW.version OR OLD.text IS NOT NEW.text
BEGIN
  INSERT INTO event_of_change (organization_id, type, subject, changes)
  VALUES (NEW.organization_id, 'client.note_saved', 'client:' || NEW.user_uid, json_object(
    'note', CASE WHEN octet_length(OLD.text) IS NOT octet_length(NEW.text)
      THEN json_array(octet_length(OLD.text), octet_length(NEW.text)) END));
END;

-- Inserting here saves a note of a client who has this version: an INSERT … SELECT into a table with triggers reads a row
-- more than this.
CREATE VIEW note_of_client AS
SELECT NULL AS organization_id, NULL AS user_uid, NULL AS text, NULL AS updated_at, NULL AS version WHERE 0;

CREATE TRIGGER note_of_client_insert INSTEAD OF INSERT ON note_of_client
WHEN EXISTS (
  SELECT 1 FROM clients
  WHERE organization_id = NEW.organization_id AND user_uid = NEW.user_uid AND version = NEW.version
)
BEGIN
  INSERT INTO notes (organization_id, user_uid, text, updated_at, version)
  VALUES (NEW.organization_id, NEW.user_uid, NEW.text, NEW.updated_at, NEW.version)
  ON CONFLICT DO UPDATE SET text = excluded.text, updated_at = excluded.updated_at, version = excluded.version;
END;
