/** The statements that the service sends for the calls of this benchmark, written by hand, each parameter bound once. */
const mayChange = `(?3 IS NULL OR version = ?4 OR instr(?3, '"' || version || '"') > 0)`
const isClient = 'organization_id = ?1 AND user_uid = ?2'
const isUser = 'organization_id = ?1 AND environment = ?2 AND from_id = ?3'

/** Of the filter by gender ?2, activities and sessions from ?3 to ?4: the walk of one index. */
const walk = (index: string, more = '') => `SELECT user_uid FROM choice CROSS JOIN clients INDEXED BY ${index}
  WHERE choice.best = '${index}' AND organization_id = ?1 AND gender = ?2
    AND activities <> 0 AND activities IN (4, 5, 6, 7, 12, 13, 14, 15) AND last_session >= ?3 AND last_session < ?4 ${more}`
const walks = (more?: string) =>
  ['clients_by_gender', 'clients_by_activities', 'clients_by_last_session']
    .map((index) => walk(index, more))
    .join(' UNION ALL ')

export const floorSql = {
  keyIsGood: `SELECT 1 AS good FROM api_keys WHERE organization_id = ?1 AND id = ?2
    AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?3)`,
  keyMustBeGood: 'INSERT INTO key_guard (organization_id, key_id, now) VALUES (?1, ?2, ?3)',

  insertClient: `INSERT INTO clients (organization_id, user_uid, admin_uid, created_at, version, display_name, email, age,
      gender, shoe_size, weight, height, phone, leg_length, ycom, brand, shoe_model, photo, activities)
    SELECT ?1, ?2, ?3, ?4, ?2, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, NULL, ?17
    FROM organizations WHERE id = ?1 AND client_count < coalesce(client_limit,
      CASE plan WHEN 'free' THEN 10 WHEN 'pro' THEN 500 WHEN 'enterprise' THEN NULL END, client_count + 1)
    ON CONFLICT DO NOTHING`,
  createOutcome: `SELECT json_object(
      'kind', CASE WHEN user_uid IS NOT NULL THEN 'created'
        WHEN EXISTS (SELECT 1 FROM clients
          WHERE organization_id = ?1 AND lower(email) = lower(?3) AND user_uid <> '') THEN 'email-taken'
        ELSE 'limit-reached' END,
      'userUid', user_uid, 'photo', photo, 'plan', plan) AS outcome
    FROM organizations LEFT JOIN clients ON organization_id = id AND user_uid = ?2 WHERE id = ?1`,

  clientByUid: `SELECT * FROM clients WHERE ${isClient}`,
  noteByUid: `SELECT * FROM notes WHERE ${isClient}`,
  clientsAfter:
    'SELECT * FROM clients WHERE organization_id = ?1 AND user_uid > ?2 ORDER BY user_uid LIMIT ?3',
  allClients: `SELECT *, (SELECT client_count FROM organizations WHERE id = ?1) AS query_count
    FROM clients WHERE organization_id = ?1 AND user_uid > ?2 ORDER BY user_uid LIMIT ?3`,
  someClients: `WITH counted (size, best) AS MATERIALIZED (SELECT column1, column2 FROM (VALUES
        ((SELECT male_count FROM organizations WHERE id = ?1), 'clients_by_gender'),
        ((SELECT weightlifting_count FROM organizations WHERE id = ?1), 'clients_by_activities'))
      ORDER BY column1 LIMIT 1),
    choice (best) AS MATERIALIZED (SELECT iif((SELECT size FROM counted) > (SELECT count(*) FROM (
        SELECT 1 FROM clients INDEXED BY clients_by_last_session
        WHERE organization_id = ?1 AND last_session >= ?3 AND last_session < ?4 LIMIT (SELECT size FROM counted))),
      'clients_by_last_session', best) FROM counted)
    SELECT clients.*, (SELECT count(*) FROM (${walks()})) AS query_count
    FROM (SELECT user_uid FROM (${walks("AND user_uid > ''")}) ORDER BY user_uid LIMIT ?5) AS page
    CROSS JOIN clients ON clients.organization_id = ?1 AND clients.user_uid = page.user_uid
    ORDER BY page.user_uid`,

  noPhoto: 'SELECT NULL AS photo',
  updateClient: `UPDATE clients SET display_name = ?5, weight = ?6, version = ?4 WHERE ${isClient} AND ${mayChange}`,
  updateOutcome: `SELECT json_object(
      'kind', CASE WHEN max(version) IS NULL THEN 'not-found' WHEN version = ?4 THEN 'updated'
        WHEN ${mayChange} THEN 'email-taken' ELSE 'stale' END,
      'photo', photo) AS outcome FROM clients WHERE ${isClient}`,

  touchClient: `UPDATE clients SET version = ?4 WHERE ${isClient} AND ${mayChange}`,
  saveNote: `INSERT INTO notes (organization_id, user_uid, text, updated_at)
    SELECT organization_id, user_uid, ?3, ?4 FROM clients WHERE ${isClient} AND version = ?5
    ON CONFLICT DO UPDATE SET text = excluded.text, updated_at = excluded.updated_at`,
  noteOutcome: `SELECT json_object(
      'kind', CASE WHEN max(version) IS NULL THEN 'not-found' WHEN ${mayChange} THEN 'changed' ELSE 'stale' END,
      'lastSession', last_session) AS outcome FROM clients WHERE ${isClient}`,

  userByFromId: `SELECT * FROM users WHERE ${isUser}`,
  // ?4 to ?12: what is changed, null where it stays; ?13 today, ?14 the new version, ?15 If-Match.
  editUser: `UPDATE users SET
      baseline_kg = iif(goal <> coalesce(?6, goal), coalesce(?11, weight_kg), baseline_kg),
      targets_on = iif(goal <> coalesce(?6, goal) OR birthdate <> coalesce(?7, birthdate)
        OR height_cm <> coalesce(?10, height_cm) OR weight_kg <> coalesce(?11, weight_kg), ?13, targets_on),
      timezone = coalesce(?4, timezone), language = coalesce(?5, language), goal = coalesce(?6, goal),
      birthdate = coalesce(?7, birthdate), reminders_active = coalesce(?8, reminders_active),
      subscription_status = coalesce(?9, subscription_status), height_cm = coalesce(?10, height_cm),
      weight_kg = coalesce(?11, weight_kg), unit_system = coalesce(?12, unit_system), version = ?14
    WHERE ${isUser} AND (?15 IS NULL OR version = ?14 OR instr(?15, '"' || version || '"') > 0)`,
  editOutcome: `SELECT json_object(
      'kind', CASE WHEN max(version) IS NULL THEN 'not-found' WHEN version = ?4 THEN 'edited' ELSE 'stale' END,
      'user', json_patch(
        json_object('user_id', user_id, 'from_id', from_id, 'first_name', first_name, 'last_name', last_name,
          'display_name', display_name, 'birthdate', birthdate, 'gender', gender, 'language', language, 'goal', goal,
          'timezone', timezone, 'unit_system', unit_system, 'targets_on', targets_on,
          'subscription_status', subscription_status),
        json_object('reminders_active', reminders_active, 'progress_token', progress_token, 'created_at', created_at,
          'last_request_at', last_request_at, 'version', version, 'height_cm', json(lower(quote(height_cm))),
          'weight_kg', json(lower(quote(weight_kg))), 'baseline_kg', json(lower(quote(baseline_kg)))))) AS outcome
    FROM users WHERE ${isUser}`,
  anotherWeight: `INSERT INTO weights (organization_id, user_id, id, weight_kg, recorded_at)
    SELECT organization_id, user_id, ?4, ?5, ?6 FROM users WHERE ${isUser} AND version = ?7
    ON CONFLICT DO NOTHING`,
}
