-- What a key may do: a JSON list of scopes; NULL: all of its API. No call changes it.
ALTER TABLE api_keys ADD COLUMN scopes TEXT;

DROP VIEW key_of_owner;

-- Inserting here makes a key, unless its organization or admin is unknown.
CREATE VIEW key_of_owner AS
SELECT NULL AS organization_id, NULL AS id, NULL AS hash, NULL AS prefix, NULL AS api, NULL AS role, NULL AS admin_uid,
  NULL AS environment, NULL AS name, NULL AS created_at, NULL AS expires_at, NULL AS scopes
WHERE 0;

CREATE TRIGGER key_of_owner_insert INSTEAD OF INSERT ON key_of_owner
WHEN EXISTS (SELECT 1 FROM organizations WHERE id = NEW.organization_id) AND (NEW.admin_uid IS NULL OR EXISTS (
  SELECT 1 FROM admins WHERE organization_id = NEW.organization_id AND admin_uid = NEW.admin_uid
))
BEGIN
  INSERT INTO api_keys
    (organization_id, id, hash, prefix, api, role, admin_uid, environment, name, created_at, expires_at, scopes)
  VALUES (NEW.organization_id, NEW.id, NEW.hash, NEW.prefix, NEW.api, NEW.role, NEW.admin_uid, NEW.environment,
    NEW.name, NEW.created_at, NEW.expires_at, NEW.scopes);
END;
