-- Users are written by triggers: by calls, one by one, and by imports, which the Worker decides as those of clients in 0020.

-- Inserting here creates a user, changes one or adds a weight to one. `given` is JSON with the names of the Worker's code:
-- {user, words, weight} creates one; {fromId, version, today, unitSystem, weight} weighs one, and changes more of one with
-- {changes, words}, where the first name is the displayName of null. `weight` is {weight_id, weight_kg, recorded_at}.
-- A call adds its conditions: {ifMatch, ifNoneMatch, mostWeights}. An import has checked them, and adds what it knows:
-- {userId, isLatest} of the weight, and `event`, which the event of the row shows besides the columns.
CREATE VIEW user_to_write AS SELECT NULL AS organization_id, NULL AS environment, NULL AS given WHERE 0;

-- A user who is there already, or has no place, gets no weight.
CREATE TRIGGER user_to_write_created INSTEAD OF INSERT ON user_to_write WHEN NEW.given -> 'user' NOT NULL
BEGIN
  INSERT INTO users (
    organization_id, environment, from_id, user_id, first_name, last_name, display_name, birthdate, gender, language, goal,
    timezone, height_cm, weight_kg, unit_system, baseline_kg, targets_on, subscription_status, reminders_active,
    progress_token, created_at, last_request_at, version, words, weight_count
  ) VALUES (
    NEW.organization_id, NEW.environment, NEW.given ->> '$.user.fromId', NEW.given ->> '$.user.userId',
    NEW.given ->> '$.user.firstName', NEW.given ->> '$.user.lastName', NEW.given ->> '$.user.displayName',
    NEW.given ->> '$.user.birthdate', NEW.given ->> '$.user.gender', NEW.given ->> '$.user.language',
    NEW.given ->> '$.user.goal', NEW.given ->> '$.user.timezone', NEW.given ->> '$.user.heightCm',
    NEW.given ->> '$.user.weightKg', NEW.given ->> '$.user.unitSystem', NEW.given ->> '$.user.baselineKg',
    NEW.given ->> '$.user.targetsOn', NEW.given ->> '$.user.subscriptionStatus',
    NEW.given ->> '$.user.remindersActive', NEW.given ->> '$.user.progressToken', NEW.given ->> '$.user.createdAt',
    NEW.given ->> '$.user.lastRequestAt', NEW.given ->> '$.user.version', NEW.given ->> 'words', 1
  ) ON CONFLICT (organization_id, environment, from_id) DO NOTHING;
  INSERT INTO weight_of_user (organization_id, id, weight_kg, recorded_at, of_user)
  VALUES (NEW.organization_id, NEW.given ->> '$.weight.weight_id', NEW.given ->> '$.weight.weight_kg',
    NEW.given ->> '$.weight.recorded_at', CASE
      WHEN NEW.given -> 'event' NOT NULL THEN json_object('user_id', NEW.given ->> '$.user.userId', 'follows', 1)
      ELSE (
        SELECT json_object('user_id', user_id, 'follows', 1) FROM users
        WHERE organization_id = NEW.organization_id AND environment = NEW.environment
          AND from_id = NEW.given ->> '$.user.fromId' AND user_id = NEW.given ->> '$.user.userId'
      ) END);
  UPDATE events SET changes = json_patch(changes, NEW.given -> 'event')
  WHERE NEW.given -> 'event' NOT NULL AND organization_id = NEW.organization_id
    AND seq = (SELECT max(seq) FROM events WHERE organization_id = NEW.organization_id);
END;

-- One statement changes the user, because each change of a row makes an event; its right-hand sides read the old row.
-- Words that are not folded yet, NULL, stay so.
CREATE TRIGGER user_to_write_changed INSTEAD OF INSERT ON user_to_write WHEN NEW.given -> 'changes' NOT NULL
BEGIN
  UPDATE users SET
    (baseline_kg, targets_on, weight_kg, unit_system) = (
      SELECT
        iif(goal <> coalesce(NEW.given ->> '$.changes.goal', goal),
          iif(is_latest, NEW.given ->> '$.weight.weight_kg', weight_kg), baseline_kg),
        iif(goal <> coalesce(NEW.given ->> '$.changes.goal', goal)
          OR birthdate <> coalesce(NEW.given ->> '$.changes.birthdate', birthdate)
          OR gender <> coalesce(NEW.given ->> '$.changes.gender', gender)
          OR height_cm <> coalesce(NEW.given ->> '$.changes.heightCm', height_cm)
          OR (is_latest AND weight_kg <> NEW.given ->> '$.weight.weight_kg'),
          NEW.given ->> 'today', targets_on),
        iif(is_latest, NEW.given ->> '$.weight.weight_kg', weight_kg),
        iif(is_latest OR NEW.given -> '$.changes.heightCm' NOT NULL,
          coalesce(NEW.given ->> 'unitSystem', unit_system), unit_system)
      FROM (SELECT NEW.given -> 'weight' NOT NULL AND coalesce(NEW.given ->> 'isLatest', NOT EXISTS (
        SELECT 1 FROM weights WHERE weights.organization_id = users.organization_id
          AND weights.user_id = users.user_id AND id > NEW.given ->> '$.weight.weight_id'
      )) AS is_latest)
    ),
    first_name = coalesce(NEW.given ->> '$.changes.firstName', first_name),
    last_name = coalesce(NEW.given ->> '$.changes.lastName', last_name),
    display_name = iif(NEW.given -> '$.changes.displayName' = 'null',
      coalesce(NEW.given ->> '$.changes.firstName', first_name),
      coalesce(NEW.given ->> '$.changes.displayName', display_name)),
    birthdate = coalesce(NEW.given ->> '$.changes.birthdate', birthdate),
    gender = coalesce(NEW.given ->> '$.changes.gender', gender),
    language = coalesce(NEW.given ->> '$.changes.language', language),
    goal = coalesce(NEW.given ->> '$.changes.goal', goal),
    timezone = coalesce(NEW.given ->> '$.changes.timezone', timezone),
    height_cm = coalesce(NEW.given ->> '$.changes.heightCm', height_cm),
    subscription_status = coalesce(NEW.given ->> '$.changes.subscriptionStatus', subscription_status),
    reminders_active = coalesce(NEW.given ->> '$.changes.remindersActive', reminders_active),
    words = json_patch(words, iif(
      NEW.given -> '$.changes.displayName' = 'null' AND NEW.given -> '$.changes.firstName' IS NULL,
      json_set(NEW.given ->> 'words', '$."$d"', json(words -> '$."$f"')), NEW.given ->> 'words')),
    -- A weight is a change even where it is equal.
    weight_version = coalesce(NEW.given ->> '$.weight.weight_id', weight_version),
    weight_count = weight_count + (NEW.given -> 'weight' NOT NULL),
    version = NEW.given ->> 'version'
  WHERE organization_id = NEW.organization_id AND environment = NEW.environment AND from_id = NEW.given ->> 'fromId'
    AND (version = NEW.given ->> 'version'
      OR (coalesce(instr(NEW.given ->> 'ifMatch', '"' || version || '"'), 1) > 0 AND coalesce(
        NEW.given ->> 'ifNoneMatch' = '*' OR instr(NEW.given ->> 'ifNoneMatch', '"' || version || '"'), 0) = 0))
    AND (NEW.given -> 'mostWeights' IS NULL OR NEW.given -> 'weight' IS NULL
      OR (substr(NEW.given ->> '$.weight.recorded_at', 1, 10) >= coalesce(NEW.given ->> '$.changes.birthdate', birthdate)
        AND (weight_count < NEW.given ->> 'mostWeights' OR version = NEW.given ->> 'version')))
    AND (NEW.given -> 'weight' IS NULL OR NOT EXISTS (
      SELECT 1 FROM weights WHERE weights.organization_id = users.organization_id
        AND weights.user_id = users.user_id AND id = NEW.given ->> '$.weight.weight_id'
    ));
  INSERT INTO weight_of_user (organization_id, id, weight_kg, recorded_at, of_user)
  VALUES (NEW.organization_id, NEW.given ->> '$.weight.weight_id', NEW.given ->> '$.weight.weight_kg',
    NEW.given ->> '$.weight.recorded_at', CASE
      WHEN NEW.given -> 'weight' IS NULL THEN NULL
      WHEN NEW.given -> 'userId' NOT NULL THEN json_object('user_id', NEW.given ->> 'userId', 'follows', 1)
      ELSE (
        SELECT json_object('user_id', user_id, 'follows', 1) FROM users
        WHERE organization_id = NEW.organization_id AND environment = NEW.environment
          AND from_id = NEW.given ->> 'fromId' AND weight_version = NEW.given ->> '$.weight.weight_id'
      ) END);
  UPDATE events SET changes = json_patch(changes, NEW.given -> 'event')
  WHERE NEW.given -> 'event' NOT NULL AND organization_id = NEW.organization_id
    AND seq = (SELECT max(seq) FROM events WHERE organization_id = NEW.organization_id);
END;

-- Inserting here adds a weight alone, whose user is known: `given` as above.
CREATE VIEW weight_to_write AS
SELECT NULL AS organization_id, NULL AS environment, NULL AS user_id, NULL AS is_latest, NULL AS given WHERE 0;

CREATE TRIGGER user_to_write_weighed INSTEAD OF INSERT ON user_to_write
WHEN NEW.given -> 'user' IS NULL AND NEW.given -> 'changes' IS NULL AND NEW.given -> 'userId' IS NULL
BEGIN
  INSERT INTO weight_to_write (organization_id, environment, user_id, is_latest, given)
  SELECT organization_id, environment, user_id, NOT EXISTS (
      SELECT 1 FROM weights WHERE weights.organization_id = users.organization_id
        AND weights.user_id = users.user_id AND id > NEW.given ->> '$.weight.weight_id'
    ), NEW.given
  FROM users
  WHERE organization_id = NEW.organization_id AND environment = NEW.environment AND from_id = NEW.given ->> 'fromId'
    AND (version = NEW.given ->> 'version'
      OR (coalesce(instr(NEW.given ->> 'ifMatch', '"' || version || '"'), 1) > 0 AND coalesce(
        NEW.given ->> 'ifNoneMatch' = '*' OR instr(NEW.given ->> 'ifNoneMatch', '"' || version || '"'), 0) = 0))
    AND substr(NEW.given ->> '$.weight.recorded_at', 1, 10) >= birthdate
    AND weight_count < NEW.given ->> 'mostWeights'
    AND NOT EXISTS (
      SELECT 1 FROM weights WHERE weights.organization_id = users.organization_id
        AND weights.user_id = users.user_id AND id = NEW.given ->> '$.weight.weight_id'
    );
END;

CREATE TRIGGER user_to_write_weighed_for_sure INSTEAD OF INSERT ON user_to_write
WHEN NEW.given -> 'user' IS NULL AND NEW.given -> 'changes' IS NULL AND NEW.given -> 'userId' NOT NULL
BEGIN
  INSERT INTO weight_to_write (organization_id, environment, user_id, is_latest, given)
  VALUES (NEW.organization_id, NEW.environment, NEW.given ->> 'userId', NEW.given ->> 'isLatest', NEW.given);
END;

-- The latest weight is the user's own.
CREATE TRIGGER weight_to_write_latest INSTEAD OF INSERT ON weight_to_write WHEN NEW.is_latest
BEGIN
  UPDATE users SET
    targets_on = iif(weight_kg <> NEW.given ->> '$.weight.weight_kg', NEW.given ->> 'today', targets_on),
    weight_kg = NEW.given ->> '$.weight.weight_kg',
    unit_system = coalesce(NEW.given ->> 'unitSystem', unit_system),
    weight_version = NEW.given ->> '$.weight.weight_id',
    weight_count = weight_count + 1,
    version = NEW.given ->> 'version'
  WHERE organization_id = NEW.organization_id AND environment = NEW.environment AND from_id = NEW.given ->> 'fromId';
  INSERT INTO weights (organization_id, user_id, id, weight_kg, recorded_at, follows)
  VALUES (NEW.organization_id, NEW.user_id, NEW.given ->> '$.weight.weight_id', NEW.given ->> '$.weight.weight_kg',
    NEW.given ->> '$.weight.recorded_at', 1);
  UPDATE events SET changes = json_patch(changes, NEW.given -> 'event')
  WHERE NEW.given -> 'event' NOT NULL AND organization_id = NEW.organization_id
    AND seq = (SELECT max(seq) FROM events WHERE organization_id = NEW.organization_id);
END;

-- An older one leaves the user and the version as they are.
CREATE TRIGGER weight_to_write_older INSTEAD OF INSERT ON weight_to_write WHEN NOT NEW.is_latest
BEGIN
  UPDATE users SET weight_count = weight_count + 1
  WHERE organization_id = NEW.organization_id AND environment = NEW.environment AND from_id = NEW.given ->> 'fromId';
  INSERT INTO event_of_change (organization_id, type, subject, from_id, environment, changes)
  VALUES (NEW.organization_id, 'user.updated', 'user:' || NEW.user_id, NEW.given ->> 'fromId', NEW.environment,
    json_object('weight_recorded', json_array(NULL, NEW.given -> 'weight')));
  INSERT INTO weights (organization_id, user_id, id, weight_kg, recorded_at, follows)
  VALUES (NEW.organization_id, NEW.user_id, NEW.given ->> '$.weight.weight_id', NEW.given ->> '$.weight.weight_kg',
    NEW.given ->> '$.weight.recorded_at', 1);
END;

-- Inserting here deletes a weight that is not the only one. `given` is JSON: {weightId, version, ifMatch, ifNoneMatch, today}.
-- The latest weight that is left is the profile's. One that only the history had leaves the version as it is.
CREATE VIEW weight_to_delete AS
SELECT NULL AS organization_id, NULL AS environment, NULL AS from_id, NULL AS given WHERE 0;

CREATE TRIGGER weight_to_delete_insert INSTEAD OF INSERT ON weight_to_delete
BEGIN
  -- Tells the event which weight goes: the caller names only its id.
  UPDATE event_context SET changes = json_object('weight_deleted', json_array(
    json_object('weight_id', weights.id, 'weight_kg', weights.weight_kg, 'recorded_at', recorded_at), NULL))
  FROM users JOIN weights ON weights.organization_id = users.organization_id AND weights.user_id = users.user_id
    AND weights.id = NEW.given ->> 'weightId'
  WHERE users.organization_id = NEW.organization_id AND users.environment = NEW.environment
    AND users.from_id = NEW.from_id AND event_context.id = 1;
  UPDATE users SET
    (weight_kg, targets_on, version) = (
      SELECT latest.weight_kg, iif(users.weight_kg <> latest.weight_kg, NEW.given ->> 'today', targets_on),
        iif(latest.id < NEW.given ->> 'weightId', NEW.given ->> 'version', version)
      FROM weights AS latest
      WHERE latest.organization_id = users.organization_id AND latest.user_id = users.user_id
        AND latest.id <> NEW.given ->> 'weightId' ORDER BY latest.id DESC LIMIT 1),
    weight_count = weight_count - 1,
    weight_version = NEW.given ->> 'version'
  WHERE organization_id = NEW.organization_id AND environment = NEW.environment AND from_id = NEW.from_id
    AND (version = NEW.given ->> 'version'
      OR (coalesce(instr(NEW.given ->> 'ifMatch', '"' || version || '"'), 1) > 0 AND coalesce(
        NEW.given ->> 'ifNoneMatch' = '*' OR instr(NEW.given ->> 'ifNoneMatch', '"' || version || '"'), 0) = 0))
    AND EXISTS (SELECT 1 FROM weights WHERE weights.organization_id = users.organization_id
      AND weights.user_id = users.user_id AND id = NEW.given ->> 'weightId')
    AND EXISTS (SELECT 1 FROM weights WHERE weights.organization_id = users.organization_id
      AND weights.user_id = users.user_id AND id <> NEW.given ->> 'weightId');
  DELETE FROM weights WHERE organization_id = NEW.organization_id AND id = NEW.given ->> 'weightId' AND user_id = (
    SELECT user_id FROM users
    WHERE organization_id = NEW.organization_id AND environment = NEW.environment AND from_id = NEW.from_id
      AND weight_version = NEW.given ->> 'version'
  );
END;

-- Inserting here moves a webhook to the place of an event, and the next event is tried at once; a disabled one stays so. A
-- skip moves only one that does not take events well. A call that is sent again, by its version, does nothing twice.
CREATE VIEW webhook_to_move AS
SELECT NULL AS organization_id, NULL AS feed, NULL AS id, NULL AS version, NULL AS is_skip, NULL AS number, NULL AS at
WHERE 0;

CREATE TRIGGER webhook_to_move_insert INSTEAD OF INSERT ON webhook_to_move
BEGIN
  UPDATE webhooks SET
    delivered = NEW.number, delivered_at = NEW.at, attempts = 0, next_attempt_at = NULL,
    failing_since = iif(status = 'failing', NULL, failing_since),
    last_status = iif(status = 'failing', NULL, last_status),
    last_error = iif(status = 'failing', NULL, last_error),
    status = iif(status = 'failing', 'active', status),
    version = NEW.version
  WHERE organization_id = NEW.organization_id AND feed = NEW.feed AND id = NEW.id AND version <> NEW.version
    AND iif(NEW.is_skip, status <> 'active', delivered <> NEW.number OR status = 'failing');
END;

-- Inserting here changes a webhook. `given` is JSON with what is given of {url, types, description, isEnabled}; null clears.
-- What failed before says nothing of another address, nor of other events.
CREATE VIEW webhook_to_change AS
SELECT NULL AS organization_id, NULL AS feed, NULL AS id, NULL AS version, NULL AS given WHERE 0;

CREATE TRIGGER webhook_to_change_insert INSTEAD OF INSERT ON webhook_to_change
BEGIN
  UPDATE webhooks SET
    url = coalesce(NEW.given ->> 'url', url),
    types = iif(NEW.given -> 'types' NOT NULL, NEW.given ->> 'types', types),
    description = iif(NEW.given -> 'description' NOT NULL, NEW.given ->> 'description', description),
    (status, next_attempt_at, attempts, failing_since, last_status, last_error) = (
      SELECT
        CASE WHEN is_disabled THEN 'disabled' WHEN is_enabled THEN 'active'
          WHEN is_moved AND status = 'failing' THEN 'active' ELSE status END,
        iif(is_moved OR is_disabled, NULL, next_attempt_at), iif(is_moved OR is_enabled, 0, attempts),
        iif(is_moved OR is_enabled, NULL, failing_since), iif(is_moved OR is_enabled, NULL, last_status),
        iif(is_moved OR is_enabled, NULL, last_error)
      FROM (SELECT
        url <> coalesce(NEW.given ->> 'url', url)
          OR (NEW.given -> 'types' NOT NULL AND types IS NOT NEW.given ->> 'types') AS is_moved,
        NEW.given ->> 'isEnabled' = 1 AND status = 'disabled' AS is_enabled,
        NEW.given ->> 'isEnabled' = 0 AND status <> 'disabled' AS is_disabled
      )
    ),
    version = NEW.version
  WHERE organization_id = NEW.organization_id AND feed = NEW.feed AND id = NEW.id AND version <> NEW.version
    AND (url <> coalesce(NEW.given ->> 'url', url)
      OR (NEW.given -> 'types' NOT NULL AND types IS NOT NEW.given ->> 'types')
      OR (NEW.given ->> 'isEnabled' = 1 AND status = 'disabled')
      OR (NEW.given ->> 'isEnabled' = 0 AND status <> 'disabled')
      OR (NEW.given -> 'description' NOT NULL AND description IS NOT NEW.given ->> 'description'));
END;

-- Inserting here says who changes what. `context` is JSON by column; the actor of a key is looked up, and is NULL unless the
-- key is good at that moment, {keyId, now}.
CREATE VIEW event_context_in_json AS SELECT NULL AS context WHERE 0;

CREATE TRIGGER event_context_in_json_insert INSTEAD OF INSERT ON event_context_in_json
BEGIN
  INSERT OR REPLACE INTO event_context (id, organization_id, at, type, subject, request_id, changes, spread, actor)
  VALUES (1, NEW.context ->> 'organization_id', NEW.context ->> 'at', NEW.context ->> 'type', NEW.context ->> 'subject',
    NEW.context ->> 'request_id', NEW.context -> 'changes', NEW.context ->> 'spread',
    CASE WHEN NEW.context -> 'keyId' IS NULL THEN NEW.context -> 'actor' ELSE (
      SELECT json_object('type', 'key', 'key_id', id, 'name', name, 'admin_uid', admin_uid) FROM api_keys
      WHERE organization_id = NEW.context ->> 'organization_id' AND id = NEW.context ->> 'keyId'
        AND suspended = 0 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > NEW.context ->> 'now')
    ) END);
END;
