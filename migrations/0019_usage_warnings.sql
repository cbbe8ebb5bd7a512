-- A warning when four fifths of a limit are used, and when all of it is: an event of the service, in the transaction of the
-- change that crosses it. The higher one where both are crossed; none when a limit is lowered.

-- Inserting here warns of an organization that now uses so many, of at most so many. The write's own event may come before
-- or after it. If it came before, the warning has its request; if not, the write's context is left for it.
CREATE VIEW usage_warning AS
SELECT NULL AS organization_id, NULL AS environment, NULL AS what, NULL AS before, NULL AS used, NULL AS most WHERE 0;

CREATE TRIGGER usage_warning_insert INSTEAD OF INSERT ON usage_warning
BEGIN
  INSERT INTO events (organization_id, seq, at, type, subject, environment, actor, request_id, changes)
  SELECT NEW.organization_id, coalesce(last.seq, 0) + 1,
    max(coalesce(last.at, 0), iif(own.id IS NULL, CAST(round(unixepoch('subsec') * 1000) AS INTEGER), 0)),
    'usage.warning', 'organization:' || NEW.organization_id, NEW.environment, '{"type":"system"}', own.request_id,
    json_object(
      NEW.what, json_array(NEW.before, NEW.used),
      'limit', json_array(NULL, NEW.most),
      'percent', json_array(NULL, iif(NEW.used < NEW.most, 80, 100))
    )
  FROM (SELECT 1) LEFT JOIN (
    SELECT seq, at, request_id FROM events WHERE organization_id = NEW.organization_id ORDER BY seq DESC LIMIT 1
  ) AS last LEFT JOIN event_context AS own
    ON own.id = 1 AND own.organization_id = NEW.organization_id AND own.request_id = last.request_id
    AND own.set_at > unixepoch('subsec') - 5;
END;

-- The plans' own limits are those of src/domain/limits.ts; a test holds them equal.
CREATE TRIGGER organizations_warn_of_clients AFTER UPDATE OF client_count ON organizations
WHEN coalesce(NEW.client_limit, CASE NEW.plan WHEN 'free' THEN 10 WHEN 'pro' THEN 500 END)
    BETWEEN OLD.client_count + 1 AND NEW.client_count
  OR (coalesce(NEW.client_limit, CASE NEW.plan WHEN 'free' THEN 10 WHEN 'pro' THEN 500 END) * 4 + 4) / 5
    BETWEEN OLD.client_count + 1 AND NEW.client_count
BEGIN
  INSERT INTO usage_warning VALUES (
    NEW.id, NULL, 'clients', OLD.client_count, NEW.client_count,
    coalesce(NEW.client_limit, CASE NEW.plan WHEN 'free' THEN 10 WHEN 'pro' THEN 500 END)
  );
END;

CREATE TRIGGER organizations_warn_of_users AFTER UPDATE OF dev_user_count, prod_user_count ON organizations
WHEN NEW.user_limit
    BETWEEN OLD.dev_user_count + OLD.prod_user_count + 1 AND NEW.dev_user_count + NEW.prod_user_count
  OR (NEW.user_limit * 4 + 4) / 5
    BETWEEN OLD.dev_user_count + OLD.prod_user_count + 1 AND NEW.dev_user_count + NEW.prod_user_count
BEGIN
  INSERT INTO usage_warning VALUES (
    NEW.id, iif(NEW.dev_user_count > OLD.dev_user_count, 'dev', 'prod'), 'users',
    OLD.dev_user_count + OLD.prod_user_count, NEW.dev_user_count + NEW.prod_user_count, NEW.user_limit
  );
END;
