-- The client-management API: clients, one note each, and their sessions.

CREATE TABLE clients (
  organization_id TEXT NOT NULL REFERENCES organizations (id),
  -- Time-ordered, so the primary key is also the order of every list.
  user_uid TEXT NOT NULL,
  admin_uid TEXT NOT NULL,
  display_name TEXT NOT NULL,
  email TEXT NOT NULL,
  age INTEGER,
  gender TEXT CHECK (gender IN ('male', 'female')),
  shoe_size REAL,
  weight REAL,
  height REAL,
  phone TEXT,
  leg_length REAL,
  ycom REAL,
  brand TEXT,
  shoe_model TEXT,
  -- The object's name in R2: {id}.{jpg|png}.
  photo TEXT,
  -- Preferable activities as bits: 1 Running, 2 Vertical Jump, 4 Weightlifting, 8 Mobility Assessment.
  activities INTEGER NOT NULL DEFAULT 0,
  -- Start of the latest session, ISO 8601 UTC.
  last_session TEXT,
  created_at TEXT NOT NULL,
  PRIMARY KEY (organization_id, user_uid),
  FOREIGN KEY (organization_id, admin_uid) REFERENCES admins (organization_id, admin_uid)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX clients_by_email ON clients (organization_id, lower(email));

-- One index a filter. Each carries the other filters' columns that rarely change, so that a filtered count reads index
-- rows only; last_session, which every session rewrites, stands in its own index alone: one index row written, not four.
CREATE INDEX clients_by_admin ON clients (organization_id, admin_uid, user_uid, gender, activities);
CREATE INDEX clients_by_gender ON clients (organization_id, gender, user_uid, admin_uid, activities)
  WHERE gender IS NOT NULL;
CREATE INDEX clients_by_activities ON clients (organization_id, activities, user_uid, admin_uid, gender)
  WHERE activities <> 0;
CREATE INDEX clients_by_last_session ON clients (organization_id, last_session, user_uid, admin_uid, gender, activities)
  WHERE last_session IS NOT NULL;

-- Notes and sessions name their client without a foreign key: they are only ever inserted by a SELECT from that client and
-- deleted with it in one transaction. A cascade would read each session three times on a delete, and would empty both
-- tables should a later migration ever have to rebuild this one.

CREATE TABLE notes (
  organization_id TEXT NOT NULL,
  user_uid TEXT NOT NULL,
  text TEXT,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (organization_id, user_uid)
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
  organization_id TEXT NOT NULL,
  user_uid TEXT NOT NULL,
  started_at TEXT NOT NULL,
  activity TEXT NOT NULL,
  ycom REAL,
  leg_length REAL,
  weight REAL,
  PRIMARY KEY (organization_id, user_uid, started_at, activity)
) STRICT, WITHOUT ROWID;

-- The counts live with the organization and the admin, kept here and nowhere else, so that no code path can forget them.

CREATE TRIGGER clients_count_insert AFTER INSERT ON clients
BEGIN
  UPDATE organizations SET
    client_count = client_count + 1,
    male_count = male_count + (NEW.gender IS 'male'),
    female_count = female_count + (NEW.gender IS 'female'),
    running_count = running_count + (NEW.activities & 1 <> 0),
    vertical_jump_count = vertical_jump_count + (NEW.activities & 2 <> 0),
    weightlifting_count = weightlifting_count + (NEW.activities & 4 <> 0),
    mobility_assessment_count = mobility_assessment_count + (NEW.activities & 8 <> 0)
  WHERE id = NEW.organization_id;
  UPDATE admins SET client_count = client_count + 1
  WHERE organization_id = NEW.organization_id AND admin_uid = NEW.admin_uid;
END;

CREATE TRIGGER clients_count_delete AFTER DELETE ON clients
BEGIN
  UPDATE organizations SET
    client_count = client_count - 1,
    male_count = male_count - (OLD.gender IS 'male'),
    female_count = female_count - (OLD.gender IS 'female'),
    running_count = running_count - (OLD.activities & 1 <> 0),
    vertical_jump_count = vertical_jump_count - (OLD.activities & 2 <> 0),
    weightlifting_count = weightlifting_count - (OLD.activities & 4 <> 0),
    mobility_assessment_count = mobility_assessment_count - (OLD.activities & 8 <> 0)
  WHERE id = OLD.organization_id;
  UPDATE admins SET client_count = client_count - 1
  WHERE organization_id = OLD.organization_id AND admin_uid = OLD.admin_uid;
END;

CREATE TRIGGER clients_count_update AFTER UPDATE OF gender, activities ON clients
WHEN OLD.gender IS NOT NEW.gender OR OLD.activities <> NEW.activities
BEGIN
  UPDATE organizations SET
    male_count = male_count + (NEW.gender IS 'male') - (OLD.gender IS 'male'),
    female_count = female_count + (NEW.gender IS 'female') - (OLD.gender IS 'female'),
    running_count = running_count + (NEW.activities & 1 <> 0) - (OLD.activities & 1 <> 0),
    vertical_jump_count = vertical_jump_count + (NEW.activities & 2 <> 0) - (OLD.activities & 2 <> 0),
    weightlifting_count = weightlifting_count + (NEW.activities & 4 <> 0) - (OLD.activities & 4 <> 0),
    mobility_assessment_count = mobility_assessment_count + (NEW.activities & 8 <> 0) - (OLD.activities & 8 <> 0)
  WHERE id = NEW.organization_id;
END;
