-- The user-management API: users per organization and environment, and the history of their weight.

CREATE TABLE users (
  organization_id TEXT NOT NULL REFERENCES organizations (id),
  environment TEXT NOT NULL CHECK (environment IN ('dev', 'prod')),
  from_id TEXT NOT NULL,
  user_id TEXT NOT NULL,
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  display_name TEXT NOT NULL,
  birthdate TEXT NOT NULL,
  gender TEXT NOT NULL,
  language TEXT NOT NULL,
  goal TEXT NOT NULL,
  timezone TEXT NOT NULL,
  -- Unrounded, whatever the system they came in.
  height_cm REAL NOT NULL,
  weight_kg REAL NOT NULL,
  unit_system TEXT NOT NULL CHECK (unit_system IN ('metric', 'imperial')),
  -- The facts from which the daily targets follow: the weight when the goal was last changed, and the UTC day of the
  -- last recalculation.
  baseline_kg REAL NOT NULL,
  targets_on TEXT NOT NULL,
  subscription_status TEXT NOT NULL,
  reminders_active INTEGER NOT NULL CHECK (reminders_active IN (0, 1)),
  -- The permission to see the progress page; kept in clear, because the link is handed out again on request.
  progress_token TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  last_request_at TEXT NOT NULL,
  PRIMARY KEY (organization_id, environment, from_id)
) STRICT, WITHOUT ROWID;

-- One point for each weight that was supplied, inserted by a SELECT from its user. The id is time-ordered and unique: two edits in one millisecond keep both.
CREATE TABLE weights (
  organization_id TEXT NOT NULL,
  user_id TEXT NOT NULL,
  id TEXT NOT NULL,
  weight_kg REAL NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (organization_id, user_id, id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER users_count_insert AFTER INSERT ON users
BEGIN
  UPDATE organizations SET
    dev_user_count = dev_user_count + (NEW.environment = 'dev'),
    prod_user_count = prod_user_count + (NEW.environment = 'prod')
  WHERE id = NEW.organization_id;
END;

CREATE TRIGGER users_count_delete AFTER DELETE ON users
BEGIN
  UPDATE organizations SET
    dev_user_count = dev_user_count - (OLD.environment = 'dev'),
    prod_user_count = prod_user_count - (OLD.environment = 'prod')
  WHERE id = OLD.organization_id;
END;
