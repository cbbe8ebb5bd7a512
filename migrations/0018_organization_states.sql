-- Organizations that are suspended or being deleted, and admins that are deleted.

ALTER TABLE organizations ADD COLUMN status TEXT NOT NULL DEFAULT 'active'
  CHECK (status = 'active' OR status = 'suspended' OR status = 'deleting');

ALTER TABLE organizations ADD COLUMN deleting_since TEXT;
CREATE INDEX organizations_deleting ON organizations (id) WHERE status = 'deleting';

-- 1 of a key or webhook whose organization is not active, so that no call reads the organization for it.
ALTER TABLE api_keys ADD COLUMN suspended INTEGER NOT NULL DEFAULT 0;
ALTER TABLE webhooks ADD COLUMN suspended INTEGER NOT NULL DEFAULT 0;

CREATE TRIGGER organizations_suspend AFTER UPDATE OF status ON organizations
WHEN (OLD.status = 'active') <> (NEW.status = 'active')
BEGIN
  UPDATE api_keys SET suspended = NEW.status <> 'active' WHERE organization_id = NEW.id;
  UPDATE webhooks SET suspended = NEW.status <> 'active' WHERE organization_id = NEW.id;
END;

-- A key that is made meanwhile.
CREATE TRIGGER api_keys_suspend AFTER INSERT ON api_keys
WHEN (SELECT status FROM organizations WHERE id = NEW.organization_id) <> 'active'
BEGIN
  UPDATE api_keys SET suspended = 1 WHERE organization_id = NEW.organization_id AND id = NEW.id;
END;

DROP TRIGGER key_guard_checks;
CREATE TRIGGER key_guard_checks INSTEAD OF INSERT ON key_guard
BEGIN
  SELECT RAISE(ABORT, 'api key is no longer valid')
  WHERE NOT EXISTS (
    SELECT 1 FROM api_keys
    WHERE organization_id = NEW.organization_id AND id = NEW.key_id AND suspended = 0
      AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > NEW.now)
  );
END;

DROP TRIGGER organizations_event_update;
CREATE TRIGGER organizations_event_update AFTER UPDATE OF name, plan, client_limit, user_limit, status ON organizations
WHEN OLD.name <> NEW.name OR OLD.plan <> NEW.plan OR OLD.client_limit IS NOT NEW.client_limit
  OR OLD.user_limit IS NOT NEW.user_limit OR OLD.status <> NEW.status
BEGIN
  INSERT INTO event_of_change (organization_id, type, subject, changes)
  VALUES (NEW.id, 'organization.updated', 'organization:' || NEW.id, json_object(
    'name', CASE WHEN OLD.name <> NEW.name THEN json_array(OLD.name, NEW.name) END,
    'plan', CASE WHEN OLD.plan <> NEW.plan THEN json_array(OLD.plan, NEW.plan) END,
    'client_limit',
      CASE WHEN OLD.client_limit IS NOT NEW.client_limit THEN json_array(OLD.client_limit, NEW.client_limit) END,
    'user_limit', CASE WHEN OLD.user_limit IS NOT NEW.user_limit THEN json_array(OLD.user_limit, NEW.user_limit) END,
    'status', CASE WHEN OLD.status <> NEW.status THEN json_array(OLD.status, NEW.status) END
  ));
END;

-- The row of a deleted admin stays for its keys and its clients, without a name and an e-mail. While `reassigned_to` is
-- there, clients are still to go to that admin, who is not deleted.
ALTER TABLE admins ADD COLUMN deleted_at TEXT;
ALTER TABLE admins ADD COLUMN reassigned_to TEXT;
CREATE INDEX admins_to_reassign ON admins (organization_id, admin_uid) WHERE reassigned_to IS NOT NULL;

CREATE TRIGGER admins_event_delete AFTER UPDATE OF deleted_at ON admins
WHEN OLD.deleted_at IS NULL AND NEW.deleted_at IS NOT NULL
BEGIN
  INSERT INTO event_of_change (organization_id, type, subject, changes)
  VALUES (NEW.organization_id, 'admin.deleted', 'admin:' || NEW.admin_uid, json_object(
    'reassigned_to', CASE WHEN NEW.reassigned_to IS NOT NULL THEN json_array(NULL, NEW.reassigned_to) END));
END;

DROP TRIGGER key_of_owner_insert;
CREATE TRIGGER key_of_owner_insert INSTEAD OF INSERT ON key_of_owner
WHEN EXISTS (SELECT 1 FROM organizations WHERE id = NEW.organization_id AND status <> 'deleting')
  AND (NEW.admin_uid IS NULL OR EXISTS (
    SELECT 1 FROM admins
    WHERE organization_id = NEW.organization_id AND admin_uid = NEW.admin_uid AND deleted_at IS NULL
  ))
BEGIN
  INSERT INTO api_keys
    (organization_id, id, hash, prefix, api, role, admin_uid, environment, name, created_at, expires_at, scopes)
  VALUES (NEW.organization_id, NEW.id, NEW.hash, NEW.prefix, NEW.api, NEW.role, NEW.admin_uid, NEW.environment,
    NEW.name, NEW.created_at, NEW.expires_at, NEW.scopes);
END;
