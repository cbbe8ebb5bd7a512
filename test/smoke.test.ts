import { expect, test } from 'vitest'
import { aClient, aUser, call, newOrganization } from './helpers.ts'
test('smoke', async () => {
  const org = await newOrganization()
  const log = (x: any) => console.log(x.status, JSON.stringify(x.body), x.headers.get('link') ?? '')
  log(await call('/'))
  log(await call('/health'))
  log(await call('/nope'))
  log(await call('/client-management/nope'))
  for (let i = 0; i < 3; i++)
    log(
      await org.clients('/', {
        json: aClient({
          age: '23',
          gender: i ? 'female' : 'male',
          preferable_activities: ['Running', 'Weightlifting'],
        }),
      }),
    )
  const l = await org.clients('/?limit=2')
  log(l)
  const uid = l.body.users[0].user_uid
  log(await org.clients('/', { method: 'PUT', json: { user_uid: uid, weight: 81.5, heigth: 3 } }))
  log(await org.clients('/?user_uid=' + uid + '&weight=80.5&age=', { method: 'PUT' }))
  log(await org.clients('/save-notes/' + uid, { json: { note: 'hello' } }))
  log(await org.clients('/save-notes/', { json: { note: 'hello' } }))
  log(await org.clients('/record-session/' + uid, { json: { activity: 'Running', weight: 79 } }))
  log(await org.clients('/' + uid))
  for (const f of [
    '',
    '?gender=male',
    '?gender=female',
    '?admin_uid=' + org.adminUid,
    '?preferable_activities=["Running"]',
    '?preferable_activities=["Running","Weightlifting"]',
    '?start_date=2020-01-01',
    '?start_date=2020-01-01&end_date=2030-01-01&gender=male',
    '?gender=male&admin_uid=' + org.adminUid,
    '?gender=female&preferable_activities=["Weightlifting"]&admin_uid=' +
      org.adminUid +
      '&start_date=2020-01-01',
    '?preferable_activities=Running',
    '?limit=1',
  ]) {
    const r = await org.clients('/filter/' + f)
    log({ ...r, body: r.body.query_count ? [f, r.body.query_count, r.body.users.length] : r.body })
  }
  log(await org.clients('/', { method: 'DELETE', json: { user_uid: uid } }))
  log(await org.clients('/' + uid, { method: 'PATCH' }))
  log(await org.users('/create-user', { json: aUser({ from_id: 'x' }) }))
  log(await org.users('/create-user', { json: aUser({ from_id: 'x' }) }))
  log(await org.users('/create-user', { json: { height_cm: 3, height_ft: "5'10", weight_lbs: 'q' } }))
  log(await org.users('/edit-user', { json: { from_id: 'x', weight_lbs: 183, goal: 'lose weight' } }))
  log(await org.users('/edit-user', { json: { from_id: 'x', first_name: 'q' } }))
  log(await org.users('/edit-user', { json: { from_id: 'x' } }))
  log(await org.users('/get-user-profile?from_id=x'))
  log(await org.users('/dashboard-url?from_id=x'))
  log(await org.users('/dashboard-url', { json: { from_id: 'x', rotate: true } }))
})
