-- Imports of users and of their weights, decided by the Worker as those of clients in 0020.

-- Inserting here creates or changes a user, or adds a weight that is not the latest and changes nothing else. `fields` is
-- JSON by column; `weight` is what the event of the row shows: {weight_id, weight_kg, recorded_at}.
CREATE VIEW user_of_import AS
SELECT NULL AS organization_id, NULL AS environment, NULL AS kind, NULL AS fields, NULL AS weight WHERE 0;

CREATE TRIGGER user_of_import_created INSTEAD OF INSERT ON user_of_import WHEN NEW.kind = 'created'
BEGIN
  INSERT INTO users (
    organization_id, environment, from_id, user_id, first_name, last_name, display_name, birthdate, gender, language, goal,
    timezone, height_cm, weight_kg, unit_system, baseline_kg, targets_on, subscription_status, reminders_active,
    progress_token, created_at, last_request_at, version, words, weight_count
  ) VALUES (
    NEW.organization_id, NEW.environment, NEW.fields ->> 'from_id', NEW.fields ->> 'user_id',
    NEW.fields ->> 'first_name', NEW.fields ->> 'last_name', NEW.fields ->> 'display_name', NEW.fields ->> 'birthdate',
    NEW.fields ->> 'gender', NEW.fields ->> 'language', NEW.fields ->> 'goal', NEW.fields ->> 'timezone',
    NEW.fields ->> 'height_cm', NEW.fields ->> 'weight_kg', NEW.fields ->> 'unit_system', NEW.fields ->> 'baseline_kg',
    NEW.fields ->> 'targets_on', NEW.fields ->> 'subscription_status', NEW.fields ->> 'reminders_active',
    NEW.fields ->> 'progress_token', NEW.fields ->> 'created_at', NEW.fields ->> 'last_request_at',
    NEW.fields ->> 'version', NEW.fields ->> 'words', 1
  );
  INSERT INTO weights (organization_id, user_id, id, weight_kg, recorded_at, follows)
  SELECT NEW.organization_id, NEW.fields ->> 'user_id', NEW.weight ->> 'weight_id', NEW.weight ->> 'weight_kg',
    NEW.weight ->> 'recorded_at', 1
  WHERE NEW.weight NOT NULL;
  UPDATE events SET changes = json_patch(changes, json_object('weight_recorded', json_array(NULL, json(NEW.weight))))
  WHERE NEW.weight NOT NULL AND organization_id = NEW.organization_id
    AND seq = (SELECT max(seq) FROM events WHERE organization_id = NEW.organization_id);
END;

CREATE TRIGGER user_of_import_updated INSTEAD OF INSERT ON user_of_import WHEN NEW.kind = 'updated'
BEGIN
  UPDATE users SET
    first_name = NEW.fields ->> 'first_name', last_name = NEW.fields ->> 'last_name',
    display_name = NEW.fields ->> 'display_name', birthdate = NEW.fields ->> 'birthdate',
    gender = NEW.fields ->> 'gender', language = NEW.fields ->> 'language', goal = NEW.fields ->> 'goal',
    timezone = NEW.fields ->> 'timezone', height_cm = NEW.fields ->> 'height_cm',
    weight_kg = NEW.fields ->> 'weight_kg', unit_system = NEW.fields ->> 'unit_system',
    baseline_kg = NEW.fields ->> 'baseline_kg', targets_on = NEW.fields ->> 'targets_on',
    subscription_status = NEW.fields ->> 'subscription_status', reminders_active = NEW.fields ->> 'reminders_active',
    version = NEW.fields ->> 'version', words = NEW.fields ->> 'words',
    -- A weight is a change even where it is equal.
    weight_version = coalesce(NEW.weight ->> 'weight_id', weight_version),
    weight_count = weight_count + (NEW.weight NOT NULL)
  WHERE organization_id = NEW.organization_id AND environment = NEW.environment AND from_id = NEW.fields ->> 'from_id';
  INSERT INTO weights (organization_id, user_id, id, weight_kg, recorded_at, follows)
  SELECT NEW.organization_id, NEW.fields ->> 'user_id', NEW.weight ->> 'weight_id', NEW.weight ->> 'weight_kg',
    NEW.weight ->> 'recorded_at', 1
  WHERE NEW.weight NOT NULL;
  UPDATE events SET changes = json_patch(changes, json_object('weight_recorded', json_array(NULL, json(NEW.weight))))
  WHERE NEW.weight NOT NULL AND organization_id = NEW.organization_id
    AND seq = (SELECT max(seq) FROM events WHERE organization_id = NEW.organization_id);
END;

CREATE TRIGGER user_of_import_weighed INSTEAD OF INSERT ON user_of_import WHEN NEW.kind = 'weighed'
BEGIN
  UPDATE users SET weight_count = weight_count + 1
  WHERE organization_id = NEW.organization_id AND environment = NEW.environment AND from_id = NEW.fields ->> 'from_id';
  INSERT INTO event_of_change (organization_id, type, subject, from_id, environment, changes)
  VALUES (NEW.organization_id, 'user.updated', 'user:' || (NEW.fields ->> 'user_id'), NEW.fields ->> 'from_id',
    NEW.environment, '{}');
  INSERT INTO weights (organization_id, user_id, id, weight_kg, recorded_at, follows)
  SELECT NEW.organization_id, NEW.fields ->> 'user_id', NEW.weight ->> 'weight_id', NEW.weight ->> 'weight_kg',
    NEW.weight ->> 'recorded_at', 1
  WHERE NEW.weight NOT NULL;
  UPDATE events SET changes = json_patch(changes, json_object('weight_recorded', json_array(NULL, json(NEW.weight))))
  WHERE NEW.weight NOT NULL AND organization_id = NEW.organization_id
    AND seq = (SELECT max(seq) FROM events WHERE organization_id = NEW.organization_id);
END;
