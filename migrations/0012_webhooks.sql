-- Webhooks: each endpoint is a place in the order of its organization's events, so that nothing is lost or sent out of
-- order. Its secret is stored nowhere.
CREATE TABLE webhooks (
  organization_id TEXT NOT NULL REFERENCES organizations (id),
  id TEXT NOT NULL,
  feed TEXT NOT NULL CHECK (feed IN ('client-management', 'dev', 'prod')),
  url TEXT NOT NULL,
  -- A JSON list; NULL: all types of the feed.
  types TEXT,
  description TEXT,
  status TEXT NOT NULL CHECK (status IN ('active', 'failing', 'disabled')),
  -- Counts the secrets. The one before signs too until `previous_until`. Times are in milliseconds.
  generation INTEGER NOT NULL DEFAULT 1,
  previous_until INTEGER,
  -- Number and time of the last event that was delivered or passed over; 0 and 0 before the first.
  delivered INTEGER NOT NULL,
  delivered_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  failing_since INTEGER,
  next_attempt_at INTEGER,
  last_status INTEGER,
  last_error TEXT,
  -- Who is sending, so that nobody else does.
  lease TEXT,
  lease_until INTEGER,
  created_at TEXT NOT NULL,
  -- Changes with each change by a caller and with none by a delivery.
  version TEXT NOT NULL DEFAULT '0',
  PRIMARY KEY (organization_id, id)
) STRICT, WITHOUT ROWID;

-- Organizations with events that an endpoint may not have yet.
CREATE TABLE webhook_owing (organization_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

-- Organizations that have an endpoint that is not disabled, and how many: one row to read for each event, or none.
CREATE TABLE webhook_receivers (
  organization_id TEXT PRIMARY KEY,
  endpoints INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER webhook_receivers_insert AFTER INSERT ON webhooks WHEN NEW.status <> 'disabled'
BEGIN
  INSERT INTO webhook_receivers VALUES (NEW.organization_id, 1)
  ON CONFLICT DO UPDATE SET endpoints = endpoints + 1;
END;

CREATE TRIGGER webhook_receivers_delete AFTER DELETE ON webhooks WHEN OLD.status <> 'disabled'
BEGIN
  UPDATE webhook_receivers SET endpoints = endpoints - 1 WHERE organization_id = OLD.organization_id;
END;

CREATE TRIGGER webhook_receivers_update AFTER UPDATE OF status ON webhooks
WHEN (OLD.status = 'disabled') <> (NEW.status = 'disabled')
BEGIN
  INSERT INTO webhook_receivers VALUES (NEW.organization_id, NEW.status <> 'disabled')
  ON CONFLICT DO UPDATE SET endpoints = endpoints + iif(NEW.status = 'disabled', -1, 1);
END;

CREATE TRIGGER webhook_receivers_none AFTER UPDATE ON webhook_receivers WHEN NEW.endpoints = 0
BEGIN
  DELETE FROM webhook_receivers WHERE organization_id = NEW.organization_id;
END;

CREATE TRIGGER events_owing AFTER INSERT ON events
WHEN EXISTS (SELECT 1 FROM webhook_receivers WHERE organization_id = NEW.organization_id)
BEGIN
  INSERT INTO webhook_owing (organization_id) VALUES (NEW.organization_id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER webhooks_event_insert AFTER INSERT ON webhooks
BEGIN
  INSERT INTO event_of_change (organization_id, type, subject, environment, changes)
  VALUES (NEW.organization_id, 'webhook.created', 'webhook:' || NEW.id, nullif(NEW.feed, 'client-management'),
    json_object(
      'url', json_array(NULL, NEW.url),
      'types', CASE WHEN NEW.types IS NOT NULL THEN json_array(NULL, json(NEW.types)) END,
      'description', CASE WHEN NEW.description IS NOT NULL THEN json_array(NULL, NEW.description) END,
      'status', json_array(NULL, NEW.status),
      'created_at', json_array(NULL, NEW.created_at)
    ));
END;

CREATE TRIGGER webhooks_event_update AFTER UPDATE OF version ON webhooks WHEN OLD.version <> NEW.version
BEGIN
  INSERT INTO event_of_change (organization_id, type, subject, environment, changes)
  VALUES (NEW.organization_id, 'webhook.updated', 'webhook:' || NEW.id, nullif(NEW.feed, 'client-management'),
    json_object(
      'url', CASE WHEN OLD.url <> NEW.url THEN json_array(OLD.url, NEW.url) END,
      'types', CASE WHEN OLD.types IS NOT NEW.types THEN json_array(json(OLD.types), json(NEW.types)) END,
      'description', CASE WHEN OLD.description IS NOT NEW.description
        THEN json_array(OLD.description, NEW.description) END,
      'status', CASE WHEN OLD.status <> NEW.status THEN json_array(OLD.status, NEW.status) END,
      'delivered_to', CASE WHEN OLD.delivered <> NEW.delivered THEN json_array(
        printf('%012d-%013d', OLD.delivered, OLD.delivered_at), printf('%012d-%013d', NEW.delivered, NEW.delivered_at)
      ) END
    ));
END;

-- Disabled by a delivery. What a refused write left as context is not about this.
CREATE TRIGGER webhooks_event_disable AFTER UPDATE OF status ON webhooks
WHEN NEW.status = 'disabled' AND OLD.status <> 'disabled' AND OLD.version = NEW.version
BEGIN
  DELETE FROM event_context WHERE type <> 'webhook.disabled';
  INSERT INTO event_of_change (organization_id, type, subject, environment, changes)
  VALUES (NEW.organization_id, 'webhook.disabled', 'webhook:' || NEW.id, nullif(NEW.feed, 'client-management'),
    json_object('status', json_array(OLD.status, NEW.status)));
END;

CREATE TRIGGER webhooks_event_delete AFTER DELETE ON webhooks
BEGIN
  INSERT INTO event_of_change (organization_id, type, subject, environment, changes)
  VALUES (OLD.organization_id, 'webhook.deleted', 'webhook:' || OLD.id, nullif(OLD.feed, 'client-management'), '{}');
END;
