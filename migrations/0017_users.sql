-- Users one can list, find and delete.

-- Of dev and prod together; NULL is none.
ALTER TABLE organizations ADD COLUMN user_limit INTEGER CHECK (user_limit >= 0);

-- Here and not in the statement, so that no code path can forget it.
CREATE TRIGGER users_limit BEFORE INSERT ON users
WHEN EXISTS (
  SELECT 1 FROM organizations WHERE id = NEW.organization_id AND dev_user_count + prod_user_count >= user_limit
)
BEGIN
  SELECT RAISE(IGNORE);
END;

CREATE UNIQUE INDEX users_by_user_id ON users (organization_id, user_id);

-- Kept by the statements that change the user as well, and by this trigger for a weight that changes nothing of them.
ALTER TABLE users ADD COLUMN weight_count INTEGER NOT NULL DEFAULT 0;
UPDATE users SET weight_count = (
  SELECT count(*) FROM weights WHERE weights.organization_id = users.organization_id AND weights.user_id = users.user_id
);

CREATE TRIGGER weights_count_insert AFTER INSERT ON weights WHEN NEW.follows = 0
BEGIN
  UPDATE users SET weight_count = weight_count + 1
  WHERE organization_id = NEW.organization_id AND user_id = NEW.user_id;
END;

-- JSON: {"$f": [words of the first name], "$l": [of the last], "$d": [of the display name], "$i": [of the from_id]}, as
-- those of clients in 0016. NULL: not folded yet.
ALTER TABLE users ADD COLUMN words TEXT;

CREATE INDEX users_unfolded ON users (organization_id, environment, from_id) WHERE words IS NULL;

CREATE TABLE user_words (
  organization_id TEXT NOT NULL,
  environment TEXT NOT NULL,
  word TEXT NOT NULL,
  from_id TEXT NOT NULL,
  PRIMARY KEY (organization_id, environment, word, from_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER users_words_insert AFTER INSERT ON users WHEN NEW.words NOT NULL
BEGIN
  INSERT INTO user_words
  SELECT NEW.organization_id, NEW.environment, atom, NEW.from_id FROM json_tree(NEW.words) WHERE atom NOT NULL
  ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER users_words_update AFTER UPDATE OF words ON users WHEN OLD.words IS NOT NEW.words
BEGIN
  DELETE FROM user_words
  WHERE organization_id = NEW.organization_id AND environment = NEW.environment AND from_id = NEW.from_id AND word IN (
    SELECT atom FROM json_tree(OLD.words)
    WHERE atom NOT NULL AND instr(coalesce(NEW.words, ''), '"' || atom || '"') = 0
  );
  INSERT INTO user_words
  SELECT NEW.organization_id, NEW.environment, atom, NEW.from_id FROM json_tree(NEW.words)
  WHERE atom NOT NULL AND instr(coalesce(OLD.words, ''), '"' || atom || '"') = 0
  ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER users_words_delete AFTER DELETE ON users WHEN OLD.words NOT NULL
BEGIN
  DELETE FROM user_words
  WHERE organization_id = OLD.organization_id AND environment = OLD.environment AND from_id = OLD.from_id
    AND word IN (SELECT atom FROM json_tree(OLD.words) WHERE atom NOT NULL);
END;

CREATE TRIGGER users_delete_rest AFTER DELETE ON users
BEGIN
  DELETE FROM weights WHERE organization_id = OLD.organization_id AND user_id = OLD.user_id;
END;

-- What calls about a person who is deleted came to is overwritten, with the hash of what was sent. Their Idempotency-Keys
-- stay used, so that a repeated call does not make the person anew. That of the deletion itself can be repeated.

CREATE VIEW outcomes_of_deleted AS SELECT NULL AS organization_id, NULL AS subject WHERE 0;

CREATE TRIGGER outcomes_of_deleted_erase INSTEAD OF INSERT ON outcomes_of_deleted
BEGIN
  UPDATE outcomes SET
    request = iif(outcome ->> 'kind' = 'deleted', request, zeroblob(32)),
    outcome = iif(outcome ->> 'kind' = 'deleted', '{"kind":"deleted"}', '{"kind":"erased"}')
  WHERE organization_id = NEW.organization_id AND subject = NEW.subject;
END;

CREATE TRIGGER clients_erase_outcomes AFTER DELETE ON clients
BEGIN
  INSERT INTO outcomes_of_deleted VALUES (OLD.organization_id, 'client:' || OLD.user_uid);
END;

CREATE TRIGGER users_erase_outcomes AFTER DELETE ON users
BEGIN
  INSERT INTO outcomes_of_deleted VALUES (OLD.organization_id, 'user:' || OLD.user_id);
END;

-- Made anew with the limit of users, as organizations_event_update is in 0018.
DROP TRIGGER organizations_event_insert;
CREATE TRIGGER organizations_event_insert AFTER INSERT ON organizations
BEGIN
  INSERT INTO event_of_change (organization_id, type, subject, changes)
  VALUES (NEW.id, 'organization.created', 'organization:' || NEW.id, json_object(
    'name', json_array(NULL, NEW.name),
    'plan', json_array(NULL, NEW.plan),
    'client_limit', CASE WHEN NEW.client_limit IS NOT NULL THEN json_array(NULL, NEW.client_limit) END,
    'user_limit', CASE WHEN NEW.user_limit IS NOT NULL THEN json_array(NULL, NEW.user_limit) END,
    'created_at', json_array(NULL, NEW.created_at)
  ));
END;
