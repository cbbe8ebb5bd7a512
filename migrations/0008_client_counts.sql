-- Filters whose cost does not grow with the organization: exact counts of every kind of client, and indexes in which the
-- clients of one kind stand together in the order of pages. A kind is a status, a gender and a set of activities.
--
-- The code before this migration keeps working on it: it finds its indexes by their names, its counts are still kept, and
-- a client that it creates is active. Three indexes are made anew under the old name, so for a while its filters by
-- gender, admin and date read more rows. A later migration can drop what only that code uses: clients_by_activities,
-- admins.client_count, and the columns male_count to mobility_assessment_count of organizations with their triggers.

ALTER TABLE clients ADD COLUMN status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'archived'));

DROP INDEX clients_by_gender;
CREATE INDEX clients_by_gender ON clients (organization_id, status, gender, activities, user_uid);

DROP INDEX clients_by_admin;
CREATE INDEX clients_by_admin ON clients (organization_id, admin_uid, status, gender, activities, user_uid);

DROP INDEX clients_by_last_session;
CREATE INDEX clients_by_last_session
  ON clients (organization_id, status, gender, activities, last_session, user_uid, admin_uid)
  WHERE last_session IS NOT NULL;

-- A row for each set of activities, so an organization has at most 16 for a status, and a count reads no more.
CREATE TABLE client_counts (
  organization_id TEXT NOT NULL,
  status TEXT NOT NULL,
  activities INTEGER NOT NULL,
  male INTEGER NOT NULL,
  female INTEGER NOT NULL,
  unstated INTEGER NOT NULL,
  PRIMARY KEY (organization_id, status, activities)
) STRICT, WITHOUT ROWID;

CREATE TABLE admin_client_counts (
  organization_id TEXT NOT NULL,
  admin_uid TEXT NOT NULL,
  status TEXT NOT NULL,
  activities INTEGER NOT NULL,
  male INTEGER NOT NULL,
  female INTEGER NOT NULL,
  unstated INTEGER NOT NULL,
  PRIMARY KEY (organization_id, admin_uid, status, activities)
) STRICT, WITHOUT ROWID;

-- The clients whose last session was on a UTC day. A row without clients is deleted: days go by, sets do not.
CREATE TABLE last_session_counts (
  organization_id TEXT NOT NULL,
  status TEXT NOT NULL,
  day TEXT NOT NULL,
  activities INTEGER NOT NULL,
  male INTEGER NOT NULL,
  female INTEGER NOT NULL,
  unstated INTEGER NOT NULL,
  PRIMARY KEY (organization_id, status, day, activities)
) STRICT, WITHOUT ROWID;

INSERT INTO client_counts
SELECT organization_id, status, activities, sum(gender IS 'male'), sum(gender IS 'female'), sum(gender IS NULL)
FROM clients GROUP BY 1, 2, 3;

INSERT INTO admin_client_counts
SELECT organization_id, admin_uid, status, activities,
  sum(gender IS 'male'), sum(gender IS 'female'), sum(gender IS NULL)
FROM clients GROUP BY 1, 2, 3, 4;

INSERT INTO last_session_counts
SELECT organization_id, status, substr(last_session, 1, 10), activities,
  sum(gender IS 'male'), sum(gender IS 'female'), sum(gender IS NULL)
FROM clients WHERE last_session IS NOT NULL GROUP BY 1, 2, 3, 4;

-- Inserting here counts so many clients more of a kind, -1 for one fewer.
CREATE VIEW client_tally AS
SELECT NULL AS organization_id, NULL AS admin_uid, NULL AS status, NULL AS gender, NULL AS activities, NULL AS clients
WHERE 0;

CREATE TRIGGER client_tally_counts INSTEAD OF INSERT ON client_tally
BEGIN
  INSERT INTO client_counts VALUES (
    NEW.organization_id, NEW.status, NEW.activities,
    NEW.clients * (NEW.gender IS 'male'), NEW.clients * (NEW.gender IS 'female'), NEW.clients * (NEW.gender IS NULL)
  )
  ON CONFLICT DO UPDATE SET
    male = male + excluded.male, female = female + excluded.female, unstated = unstated + excluded.unstated;
  INSERT INTO admin_client_counts VALUES (
    NEW.organization_id, NEW.admin_uid, NEW.status, NEW.activities,
    NEW.clients * (NEW.gender IS 'male'), NEW.clients * (NEW.gender IS 'female'), NEW.clients * (NEW.gender IS NULL)
  )
  ON CONFLICT DO UPDATE SET
    male = male + excluded.male, female = female + excluded.female, unstated = unstated + excluded.unstated;
END;

-- The same for the day of a last session; a client without one is not counted.
CREATE VIEW last_session_tally AS
SELECT NULL AS organization_id, NULL AS status, NULL AS last_session, NULL AS gender, NULL AS activities,
  NULL AS clients
WHERE 0;

CREATE TRIGGER last_session_tally_counts INSTEAD OF INSERT ON last_session_tally WHEN NEW.last_session IS NOT NULL
BEGIN
  INSERT INTO last_session_counts VALUES (
    NEW.organization_id, NEW.status, substr(NEW.last_session, 1, 10), NEW.activities,
    NEW.clients * (NEW.gender IS 'male'), NEW.clients * (NEW.gender IS 'female'), NEW.clients * (NEW.gender IS NULL)
  )
  ON CONFLICT DO UPDATE SET
    male = male + excluded.male, female = female + excluded.female, unstated = unstated + excluded.unstated;
END;

CREATE TRIGGER last_session_counts_empty AFTER UPDATE ON last_session_counts
WHEN NEW.male + NEW.female + NEW.unstated = 0
BEGIN
  DELETE FROM last_session_counts
  WHERE organization_id = NEW.organization_id AND status = NEW.status AND day = NEW.day
    AND activities = NEW.activities;
END;

-- Counted here and nowhere else, so that no code path can forget it.

CREATE TRIGGER clients_tally_insert AFTER INSERT ON clients
BEGIN
  INSERT INTO client_tally
  VALUES (NEW.organization_id, NEW.admin_uid, NEW.status, NEW.gender, NEW.activities, 1);
  INSERT INTO last_session_tally
  VALUES (NEW.organization_id, NEW.status, NEW.last_session, NEW.gender, NEW.activities, 1);
END;

CREATE TRIGGER clients_tally_delete AFTER DELETE ON clients
BEGIN
  INSERT INTO client_tally
  VALUES (OLD.organization_id, OLD.admin_uid, OLD.status, OLD.gender, OLD.activities, -1);
  INSERT INTO last_session_tally
  VALUES (OLD.organization_id, OLD.status, OLD.last_session, OLD.gender, OLD.activities, -1);
END;

CREATE TRIGGER clients_tally_kind AFTER UPDATE OF admin_uid, status, gender, activities ON clients
WHEN OLD.admin_uid <> NEW.admin_uid OR OLD.status <> NEW.status OR OLD.gender IS NOT NEW.gender
  OR OLD.activities <> NEW.activities
BEGIN
  INSERT INTO client_tally
  VALUES (OLD.organization_id, OLD.admin_uid, OLD.status, OLD.gender, OLD.activities, -1);
  INSERT INTO client_tally
  VALUES (NEW.organization_id, NEW.admin_uid, NEW.status, NEW.gender, NEW.activities, 1);
END;

CREATE TRIGGER clients_tally_last_session AFTER UPDATE OF status, gender, activities, last_session ON clients
WHEN OLD.status <> NEW.status OR OLD.gender IS NOT NEW.gender OR OLD.activities <> NEW.activities
  OR substr(OLD.last_session, 1, 10) IS NOT substr(NEW.last_session, 1, 10)
BEGIN
  INSERT INTO last_session_tally
  VALUES (OLD.organization_id, OLD.status, OLD.last_session, OLD.gender, OLD.activities, -1);
  INSERT INTO last_session_tally
  VALUES (NEW.organization_id, NEW.status, NEW.last_session, NEW.gender, NEW.activities, 1);
END;
