-- What a call with an Idempotency-Key came to: no more than its answer needs, under a key of fixed size.
-- It replaces idempotency_keys, which is read for one more day and then stays empty.
CREATE TABLE outcomes (
  organization_id TEXT NOT NULL,
  key_id TEXT NOT NULL,
  -- Method and pattern of the path.
  route TEXT NOT NULL,
  -- SHA-256 of the Idempotency-Key.
  idempotency_key BLOB NOT NULL CHECK (length(idempotency_key) = 32),
  -- SHA-256 of what was sent.
  request BLOB NOT NULL CHECK (length(request) = 32),
  -- Whom it is about: client:{user_uid} or user:{user_id}.
  subject TEXT NOT NULL,
  -- JSON.
  outcome TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (organization_id, key_id, route, idempotency_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX outcomes_by_age ON outcomes (created_at);
CREATE INDEX outcomes_by_subject ON outcomes (organization_id, subject);

-- Inserting here aborts the whole batch when the key was used after `expiry`, as either table knows it.
CREATE VIEW outcome_guard AS
SELECT NULL AS organization_id, NULL AS key_id, NULL AS route, NULL AS idempotency_key, NULL AS hash, NULL AS expiry
WHERE 0;

CREATE TRIGGER outcome_guard_checks INSTEAD OF INSERT ON outcome_guard
BEGIN
  SELECT RAISE(ABORT, 'idempotency key was used')
  WHERE EXISTS (
    SELECT 1 FROM outcomes
    WHERE organization_id = NEW.organization_id AND key_id = NEW.key_id AND route = NEW.route
      AND idempotency_key = NEW.hash AND created_at > NEW.expiry
  ) OR EXISTS (
    SELECT 1 FROM idempotency_keys
    WHERE organization_id = NEW.organization_id AND key_id = NEW.key_id AND route = NEW.route
      AND idempotency_key = NEW.idempotency_key AND created_at > NEW.expiry
  );
END;

-- The key that the last rotation made of this one; a later rotation of that one puts its own successor here as well.
ALTER TABLE api_keys ADD COLUMN successor_id TEXT;
