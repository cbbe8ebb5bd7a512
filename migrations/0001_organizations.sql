-- Who may do what: organizations, their admins, and the keys that open the two APIs.
-- Tables whose key is the way they are read are WITHOUT ROWID: a page of n rows then reads n rows, not 2n.

CREATE TABLE organizations (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  plan TEXT NOT NULL CHECK (plan IN ('free', 'pro', 'enterprise')),
  -- Overrides the plan's own limit; NULL means the plan decides.
  client_limit INTEGER CHECK (client_limit >= 0),
  created_at TEXT NOT NULL,
  -- Kept by the triggers of 0002 and 0003, so that no count ever scans.
  client_count INTEGER NOT NULL DEFAULT 0,
  male_count INTEGER NOT NULL DEFAULT 0,
  female_count INTEGER NOT NULL DEFAULT 0,
  running_count INTEGER NOT NULL DEFAULT 0,
  vertical_jump_count INTEGER NOT NULL DEFAULT 0,
  weightlifting_count INTEGER NOT NULL DEFAULT 0,
  mobility_assessment_count INTEGER NOT NULL DEFAULT 0,
  dev_user_count INTEGER NOT NULL DEFAULT 0,
  prod_user_count INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE admins (
  organization_id TEXT NOT NULL REFERENCES organizations (id),
  admin_uid TEXT NOT NULL,
  display_name TEXT NOT NULL,
  email TEXT NOT NULL,
  created_at TEXT NOT NULL,
  client_count INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (organization_id, admin_uid)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX admins_by_email ON admins (organization_id, lower(email));

CREATE TABLE api_keys (
  organization_id TEXT NOT NULL REFERENCES organizations (id),
  id TEXT NOT NULL,
  -- SHA-256 of the key in lower-case hex; the key itself is stored nowhere.
  hash TEXT NOT NULL UNIQUE,
  prefix TEXT NOT NULL,
  api TEXT NOT NULL CHECK (api IN ('client-management', 'user-management')),
  role TEXT CHECK (role IN ('admin', 'member')),
  admin_uid TEXT,
  environment TEXT CHECK (environment IN ('dev', 'prod')),
  name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  expires_at TEXT,
  revoked_at TEXT,
  last_used_at TEXT,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, admin_uid) REFERENCES admins (organization_id, admin_uid),
  CHECK ((api = 'client-management') = (role IS NOT NULL AND admin_uid IS NOT NULL)),
  CHECK ((api = 'user-management') = (environment IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- Inserting here aborts the whole batch unless the key is still good: every write carries this check of the
-- primary's own record, for one row read and no extra round trip. KV may lag; this may not.
CREATE VIEW key_guard AS SELECT NULL AS organization_id, NULL AS key_id, NULL AS now WHERE 0;

CREATE TRIGGER key_guard_checks INSTEAD OF INSERT ON key_guard
BEGIN
  SELECT RAISE(ABORT, 'api key is no longer valid')
  WHERE NOT EXISTS (
    SELECT 1 FROM api_keys
    WHERE organization_id = NEW.organization_id AND id = NEW.key_id
      AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > NEW.now)
  );
END;
