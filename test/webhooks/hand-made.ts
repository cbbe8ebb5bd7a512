import { env } from 'cloudflare:workers'
export async function handMade() {
  for (const database of [env.DB, env.SECOND]) {
    for (const sql of [
      `CREATE TABLE IF NOT EXISTS webhooks (
  organization_id TEXT NOT NULL REFERENCES organizations (id),
  id TEXT NOT NULL,
  feed TEXT NOT NULL CHECK (feed IN ('client-management', 'dev', 'prod')),
  url TEXT NOT NULL, types TEXT, description TEXT,
  status TEXT NOT NULL CHECK (status IN ('active', 'failing', 'disabled')),
  generation INTEGER NOT NULL DEFAULT 1,
  previous_until INTEGER,
  delivered INTEGER NOT NULL, delivered_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0, failing_since INTEGER, next_attempt_at INTEGER, last_status INTEGER, last_error TEXT,
  lease TEXT, lease_until INTEGER,
  created_at TEXT NOT NULL,
  PRIMARY KEY (organization_id, id)) STRICT, WITHOUT ROWID`,
      `CREATE TABLE IF NOT EXISTS webhook_owing (organization_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID`,
      `CREATE TRIGGER IF NOT EXISTS events_owe AFTER INSERT ON events
        WHEN EXISTS (SELECT 1 FROM webhooks WHERE organization_id = NEW.organization_id AND status <> 'disabled')
        BEGIN INSERT INTO webhook_owing VALUES (NEW.organization_id) ON CONFLICT DO NOTHING; END`,
    ])
      await database.prepare(sql).run()
  }
}
