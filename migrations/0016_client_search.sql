-- Search and other orders of clients. The words and the name to sort by are folded by the Worker (src/domain/search.ts).

-- JSON: {"$n": [words of the name], "$e": [of the e-mail], "$p": [of the phone]}, and "$" so that no word begins like a
-- key. NULL: not folded yet, which a job of the cron does.
ALTER TABLE clients ADD COLUMN words TEXT;
ALTER TABLE clients ADD COLUMN sort_name TEXT NOT NULL DEFAULT '';
UPDATE clients SET sort_name = lower(display_name);

CREATE INDEX clients_unfolded ON clients (organization_id, user_uid) WHERE words IS NULL;

CREATE INDEX clients_by_name
  ON clients (organization_id, status, gender, activities, sort_name, user_uid, admin_uid);

-- With those who never trained, who come last.
DROP INDEX clients_by_last_session;
CREATE INDEX clients_by_last_session
  ON clients (organization_id, status, gender, activities, last_session, user_uid, admin_uid);

-- The words that a client is found by, and its tags as "#" || folded tag: a search reads a range of them.
CREATE TABLE client_words (
  organization_id TEXT NOT NULL,
  word TEXT NOT NULL,
  user_uid TEXT NOT NULL,
  PRIMARY KEY (organization_id, word, user_uid)
) STRICT, WITHOUT ROWID;

INSERT INTO client_words
SELECT organization_id, key, user_uid FROM clients, json_each(tags) WHERE tags <> '{}';

-- A word has no quotes, and those of an e-mail may be those of the name. Only the difference is written.

CREATE TRIGGER clients_words_insert AFTER INSERT ON clients WHEN NEW.words NOT NULL
BEGIN
  INSERT INTO client_words
  SELECT NEW.organization_id, atom, NEW.user_uid FROM json_tree(NEW.words) WHERE atom NOT NULL
  ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER clients_words_update AFTER UPDATE OF words ON clients WHEN OLD.words IS NOT NEW.words
BEGIN
  DELETE FROM client_words
  WHERE organization_id = NEW.organization_id AND user_uid = NEW.user_uid AND word IN (
    SELECT atom FROM json_tree(OLD.words)
    WHERE atom NOT NULL AND instr(coalesce(NEW.words, ''), '"' || atom || '"') = 0
  );
  INSERT INTO client_words
  SELECT NEW.organization_id, atom, NEW.user_uid FROM json_tree(NEW.words)
  WHERE atom NOT NULL AND instr(coalesce(OLD.words, ''), '"' || atom || '"') = 0
  ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER clients_words_delete AFTER DELETE ON clients WHEN OLD.words NOT NULL
BEGIN
  DELETE FROM client_words
  WHERE organization_id = OLD.organization_id AND user_uid = OLD.user_uid
    AND word IN (SELECT atom FROM json_tree(OLD.words) WHERE atom NOT NULL);
END;

CREATE TRIGGER clients_tags_insert AFTER INSERT ON clients WHEN NEW.tags <> '{}'
BEGIN
  INSERT INTO client_words SELECT NEW.organization_id, key, NEW.user_uid FROM json_each(NEW.tags) WHERE true
  ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER clients_tags_update AFTER UPDATE OF tags ON clients WHEN OLD.tags <> NEW.tags
BEGIN
  DELETE FROM client_words
  WHERE organization_id = NEW.organization_id AND user_uid = NEW.user_uid
    AND word IN (SELECT key FROM json_each(OLD.tags) EXCEPT SELECT key FROM json_each(NEW.tags));
  INSERT INTO client_words
  SELECT NEW.organization_id, key, NEW.user_uid FROM json_each(NEW.tags) WHERE true
  ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER clients_tags_delete AFTER DELETE ON clients WHEN OLD.tags <> '{}'
BEGIN
  DELETE FROM client_words
  WHERE organization_id = OLD.organization_id AND user_uid = OLD.user_uid
    AND word IN (SELECT key FROM json_each(OLD.tags));
END;
