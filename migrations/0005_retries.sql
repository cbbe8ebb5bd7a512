-- Writes that are safe to repeat, and safe beside others.

-- Which write a row is the work of. A new one for each change that a caller makes, so that two are never mistaken for each
-- other, and a write that is tried again knows its own.
ALTER TABLE clients ADD COLUMN version TEXT NOT NULL DEFAULT '0';
ALTER TABLE users ADD COLUMN version TEXT NOT NULL DEFAULT '0';

-- A client that may not be deleted keeps its note and sessions, and one that is takes them along. Not by conditions on
-- their own deletions, which would read every session twice.
CREATE TRIGGER clients_delete_rest AFTER DELETE ON clients
BEGIN
  DELETE FROM notes WHERE organization_id = OLD.organization_id AND user_uid = OLD.user_uid;
  DELETE FROM sessions WHERE organization_id = OLD.organization_id AND user_uid = OLD.user_uid;
END;

-- What a call with an Idempotency-Key came to, from which its answer is made: a retry gets the same.
CREATE TABLE idempotency_keys (
  organization_id TEXT NOT NULL,
  key_id TEXT NOT NULL,
  -- Method and pattern of the path.
  route TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  -- SHA-256 of what was sent, in hex.
  request TEXT NOT NULL,
  -- JSON.
  outcome TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (organization_id, key_id, route, idempotency_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);

-- Inserting here aborts the whole batch when the key was used after `expiry`: its effect must not happen again.
CREATE VIEW idempotency_guard AS
SELECT NULL AS organization_id, NULL AS key_id, NULL AS route, NULL AS idempotency_key, NULL AS expiry WHERE 0;

CREATE TRIGGER idempotency_guard_checks INSTEAD OF INSERT ON idempotency_guard
BEGIN
  SELECT RAISE(ABORT, 'idempotency key was used')
  WHERE EXISTS (
    SELECT 1 FROM idempotency_keys
    WHERE organization_id = NEW.organization_id AND key_id = NEW.key_id AND route = NEW.route
      AND idempotency_key = NEW.idempotency_key AND created_at > NEW.expiry
  );
END;
