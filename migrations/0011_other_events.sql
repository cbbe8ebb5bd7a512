-- Users. The secret of the progress page never shows, nor does what follows from other columns.

-- The version that the latest supply of a weight made: an equal weight changes no other column.
ALTER TABLE users ADD COLUMN weight_version TEXT;
-- 1 of a weight whose write changes its user too, which makes the event.
ALTER TABLE weights ADD COLUMN follows INTEGER NOT NULL DEFAULT 0 CHECK (follows IN (0, 1));

CREATE TRIGGER users_event_insert AFTER INSERT ON users
BEGIN
  INSERT INTO event_of_change (organization_id, type, subject, from_id, environment, changes)
  VALUES (NEW.organization_id, 'user.created', 'user:' || NEW.user_id, NEW.from_id, NEW.environment, json_object(
    'first_name', json_array(NULL, NEW.first_name),
    'last_name', json_array(NULL, NEW.last_name),
    'display_name', json_array(NULL, NEW.display_name),
    'birthdate', json_array(NULL, NEW.birthdate),
    'gender', json_array(NULL, NEW.gender),
    'language', json_array(NULL, NEW.language),
    'goal', json_array(NULL, NEW.goal),
    'timezone', json_array(NULL, NEW.timezone),
    'height_cm', json_array(NULL, NEW.height_cm),
    'weight_kg', json_array(NULL, NEW.weight_kg),
    'unit_system', json_array(NULL, NEW.unit_system),
    'subscription_status', json_array(NULL, NEW.subscription_status),
    'reminders_active', json_array(NULL, NEW.reminders_active),
    'created_at', json_array(NULL, NEW.created_at)
  ));
END;

CREATE TRIGGER users_event_update AFTER UPDATE OF first_name, last_name, display_name, birthdate, gender, language, goal,
  timezone, height_cm, weight_kg, unit_system, subscription_status, reminders_active, progress_token, weight_version ON users
WHEN OLD.first_name <> NEW.first_name OR OLD.last_name <> NEW.last_name OR OLD.display_name <> NEW.display_name
  OR OLD.birthdate <> NEW.birthdate OR OLD.gender <> NEW.gender OR OLD.language <> NEW.language
  OR OLD.goal <> NEW.goal OR OLD.timezone <> NEW.timezone OR OLD.height_cm <> NEW.height_cm
  OR OLD.weight_kg <> NEW.weight_kg OR OLD.unit_system <> NEW.unit_system
  OR OLD.subscription_status <> NEW.subscription_status OR OLD.reminders_active <> NEW.reminders_active
  OR OLD.progress_token <> NEW.progress_token OR OLD.weight_version IS NOT NEW.weight_version
BEGIN
  INSERT INTO event_of_change (organization_id, type, subject, from_id, environment, changes)
  VALUES (NEW.organization_id, 'user.updated', 'user:' || NEW.user_id, NEW.from_id, NEW.environment, json_object(
    'first_name', CASE WHEN OLD.first_name <> NEW.first_name THEN json_array(OLD.first_name, NEW.first_name) END,
    'last_name', CASE WHEN OLD.last_name <> NEW.last_name THEN json_array(OLD.last_name, NEW.last_name) END,
    'display_name',
      CASE WHEN OLD.display_name <> NEW.display_name THEN json_array(OLD.display_name, NEW.display_name) END,
    'birthdate', CASE WHEN OLD.birthdate <> NEW.birthdate THEN json_array(OLD.birthdate, NEW.birthdate) END,
    'gender', CASE WHEN OLD.gender <> NEW.gender THEN json_array(OLD.gender, NEW.gender) END,
    'language', CASE WHEN OLD.language <> NEW.language THEN json_array(OLD.language, NEW.language) END,
    'goal', CASE WHEN OLD.goal <> NEW.goal THEN json_array(OLD.goal, NEW.goal) END,
    'timezone', CASE WHEN OLD.timezone <> NEW.timezone THEN json_array(OLD.timezone, NEW.timezone) END,
    'height_cm', CASE WHEN OLD.height_cm <> NEW.height_cm THEN json_array(OLD.height_cm, NEW.height_cm) END,
    'weight_kg', CASE WHEN OLD.weight_kg <> NEW.weight_kg THEN json_array(OLD.weight_kg, NEW.weight_kg) END,
    'unit_system', CASE WHEN OLD.unit_system <> NEW.unit_system THEN json_array(OLD.unit_system, NEW.unit_system) END,
    'subscription_status', CASE WHEN OLD.subscription_status <> NEW.subscription_status
      THEN json_array(OLD.subscription_status, NEW.subscription_status) END,
    'reminders_active', CASE WHEN OLD.reminders_active <> NEW.reminders_active
      THEN json_array(OLD.reminders_active, NEW.reminders_active) END
  ));
END;

CREATE TRIGGER users_event_delete AFTER DELETE ON users
BEGIN
  UPDATE events SET changes = '{}', from_id = NULL
  WHERE (organization_id, seq) IN (
    SELECT organization_id, seq FROM events INDEXED BY events_by_subject
    WHERE organization_id = OLD.organization_id AND subject = 'user:' || OLD.user_id
  );
  INSERT INTO event_of_change (organization_id, type, subject, environment, changes)
  VALUES (OLD.organization_id, 'user.deleted', 'user:' || OLD.user_id, OLD.environment, '{}');
END;

-- Whose weight it is, the context says: users are not found by their user_id.
CREATE TRIGGER weights_event_insert AFTER INSERT ON weights WHEN NEW.follows = 0
BEGIN
  INSERT INTO event_of_change (organization_id, type, subject, changes)
  VALUES (NEW.organization_id, 'user.updated', 'user:' || NEW.user_id, json_object('weight_recorded', json_array(NULL,
    json_object('weight_id', NEW.id, 'weight_kg', NEW.weight_kg, 'recorded_at', NEW.recorded_at))));
END;

-- Inserting here adds a weight to a user, given as JSON: {user_id, follows}; NULL of nobody adds none.
CREATE VIEW weight_of_user AS
SELECT NULL AS organization_id, NULL AS id, NULL AS weight_kg, NULL AS recorded_at, NULL AS of_user WHERE 0;

CREATE TRIGGER weight_of_user_insert INSTEAD OF INSERT ON weight_of_user WHEN NEW.of_user NOT NULL
BEGIN
  INSERT INTO weights (organization_id, user_id, id, weight_kg, recorded_at, follows)
  VALUES (NEW.organization_id, NEW.of_user ->> 'user_id', NEW.id, NEW.weight_kg, NEW.recorded_at,
    NEW.of_user ->> 'follows')
  ON CONFLICT DO NOTHING;
END;

-- Organizations, admins and keys.

CREATE TRIGGER organizations_event_insert AFTER INSERT ON organizations
BEGIN
  INSERT INTO event_of_change (organization_id, type, subject, changes)
  VALUES (NEW.id, 'organization.created', 'organization:' || NEW.id, json_object(
    'name', json_array(NULL, NEW.name),
    'plan', json_array(NULL, NEW.plan),
    'client_limit', CASE WHEN NEW.client_limit IS NOT NULL THEN json_array(NULL, NEW.client_limit) END,
    'created_at', json_array(NULL, NEW.created_at)
  ));
END;

CREATE TRIGGER organizations_event_update AFTER UPDATE OF name, plan, client_limit ON organizations
WHEN OLD.name <> NEW.name OR OLD.plan <> NEW.plan OR OLD.client_limit IS NOT NEW.client_limit
BEGIN
  INSERT INTO event_of_change (organization_id, type, subject, changes)
  VALUES (NEW.id, 'organization.updated', 'organization:' || NEW.id, json_object(
    'name', CASE WHEN OLD.name <> NEW.name THEN json_array(OLD.name, NEW.name) END,
    'plan', CASE WHEN OLD.plan <> NEW.plan THEN json_array(OLD.plan, NEW.plan) END,
    'client_limit',
      CASE WHEN OLD.client_limit IS NOT NEW.client_limit THEN json_array(OLD.client_limit, NEW.client_limit) END
  ));
END;

CREATE TRIGGER admins_event_insert AFTER INSERT ON admins
BEGIN
  INSERT INTO event_of_change (organization_id, type, subject, changes)
  VALUES (NEW.organization_id, 'admin.created', 'admin:' || NEW.admin_uid, json_object(
    'display_name', json_array(NULL, NEW.display_name),
    'email', json_array(NULL, NEW.email),
    'created_at', json_array(NULL, NEW.created_at)
  ));
END;

CREATE TRIGGER api_keys_event_insert AFTER INSERT ON api_keys
BEGIN
  INSERT INTO event_of_change (organization_id, type, subject, environment, changes)
  VALUES (NEW.organization_id, 'key.created', 'key:' || NEW.id, NEW.environment, '{}');
END;

CREATE TRIGGER api_keys_event_revoke AFTER UPDATE OF revoked_at ON api_keys
WHEN OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL
BEGIN
  INSERT INTO event_of_change (organization_id, type, subject, environment, changes)
  VALUES (NEW.organization_id, 'key.revoked', 'key:' || NEW.id, NEW.environment, '{}');
END;

-- Inserting here makes a key, unless its organization or admin is unknown.
CREATE VIEW key_of_owner AS
SELECT NULL AS organization_id, NULL AS id, NULL AS hash, NULL AS prefix, NULL AS api, NULL AS role, NULL AS admin_uid,
  NULL AS environment, NULL AS name, NULL AS created_at, NULL AS expires_at
WHERE 0;

CREATE TRIGGER key_of_owner_insert INSTEAD OF INSERT ON key_of_owner
WHEN EXISTS (SELECT 1 FROM organizations WHERE id = NEW.organization_id) AND (NEW.admin_uid IS NULL OR EXISTS (
  SELECT 1 FROM admins WHERE organization_id = NEW.organization_id AND admin_uid = NEW.admin_uid
))
BEGIN
  INSERT INTO api_keys
    (organization_id, id, hash, prefix, api, role, admin_uid, environment, name, created_at, expires_at)
  VALUES (NEW.organization_id, NEW.id, NEW.hash, NEW.prefix, NEW.api, NEW.role, NEW.admin_uid, NEW.environment,
    NEW.name, NEW.created_at, NEW.expires_at);
END;
