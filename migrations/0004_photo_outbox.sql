-- Photos without orphans. No transaction spans R2 and D1, so an object is written before its row and deleted after it; what
-- a crash in between leaves is found here (a row without its deletion) or by the sweeper (an object without a row).

-- Objects that no client shows any more, until they are deleted from R2.
CREATE TABLE photo_outbox (
  name TEXT PRIMARY KEY,
  organization_id TEXT NOT NULL,
  -- For whoever wonders how long one has been waiting; nothing is decided by it, so real time will do.
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT, WITHOUT ROWID;

-- How far the sweeper has come, so that a large bucket is walked over several runs: the last name seen, '' at the start.
CREATE TABLE sweep_positions (
  walk TEXT PRIMARY KEY,
  position TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- "Does anyone show this photo?" Clients without one, the most, are not in it.
CREATE INDEX clients_by_photo ON clients (photo) WHERE photo IS NOT NULL;

-- Here and nowhere else, so that no code path can forget it.

CREATE TRIGGER clients_photo_replaced AFTER UPDATE OF photo ON clients
WHEN OLD.photo IS NOT NULL AND OLD.photo IS NOT NEW.photo
BEGIN
  INSERT INTO photo_outbox (name, organization_id) VALUES (OLD.photo, OLD.organization_id)
  ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER clients_photo_deleted AFTER DELETE ON clients WHEN OLD.photo IS NOT NULL
BEGIN
  INSERT INTO photo_outbox (name, organization_id) VALUES (OLD.photo, OLD.organization_id)
  ON CONFLICT DO NOTHING;
END;
