-- What is to be recorded in R2 about each deletion: the database can be restored to a moment before it.
CREATE TABLE erasures (
  organization_id TEXT NOT NULL,
  -- The user_uid or user_id; '' of the organization itself.
  id TEXT NOT NULL,
  -- NULL of an organization.
  api TEXT,
  erased_at TEXT NOT NULL,
  PRIMARY KEY (organization_id, id)
) STRICT, WITHOUT ROWID;

-- Here and nowhere else, so that no code path can forget it. Those of an organization that goes need none of their own.

CREATE TRIGGER clients_record_erasure AFTER DELETE ON clients
BEGIN
  INSERT INTO erasures
  SELECT OLD.organization_id, OLD.user_uid, 'client-management', strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  FROM organizations WHERE id = OLD.organization_id AND status <> 'deleting'
  ON CONFLICT DO UPDATE SET erased_at = excluded.erased_at;
END;

CREATE TRIGGER users_record_erasure AFTER DELETE ON users
BEGIN
  INSERT INTO erasures
  SELECT OLD.organization_id, OLD.user_id, 'user-management', strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  FROM organizations WHERE id = OLD.organization_id AND status <> 'deleting'
  ON CONFLICT DO UPDATE SET erased_at = excluded.erased_at;
END;

-- The time decides which organization of this id is meant, since the id is free again.
CREATE TRIGGER organizations_record_erasure AFTER DELETE ON organizations
BEGIN
  INSERT INTO erasures VALUES (OLD.id, '', NULL, coalesce(OLD.deleting_since, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')))
  ON CONFLICT DO UPDATE SET erased_at = excluded.erased_at;
END;

-- Made anew: the outcome of a deletion keeps what its answer shows, and no photo.
DROP TRIGGER outcomes_of_deleted_erase;
CREATE TRIGGER outcomes_of_deleted_erase INSTEAD OF INSERT ON outcomes_of_deleted
BEGIN
  UPDATE outcomes SET
    request = iif(outcome ->> 'kind' = 'deleted', request, zeroblob(32)),
    outcome = iif(outcome ->> 'kind' = 'deleted', json_remove(outcome, '$.photo'), '{"kind":"erased"}')
  WHERE organization_id = NEW.organization_id AND subject = NEW.subject;
END;
