// The size limits of a body, by its media type.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { callWith } from '../call-with.ts'
import { ready, routesWithBody } from './every-route.ts'
import { watchedClient, type WatchedClient } from './watched-client.ts'

let client: WatchedClient
beforeAll(async () => {
  client = await watchedClient()
})
beforeEach(() => client.watch())

const json = 'application/json'
const bytes = (text: string) => new TextEncoder().encode(text)

describe('the size of a body', () => {
  const noteOf = (size: number) => {
    const start = `{"note":"A note of ${size}"`
    return `${start}${' '.repeat(size - start.length - 1)}}`
  }
  const photoOf = (size: number) => {
    const start = `--b\r\nContent-Disposition: form-data; name="profile_photo"; filename="a.png"\r\n\r\n`
    const end = '\r\n--b--\r\n'
    return `${start}${'x'.repeat(size - start.length - end.length)}${end}`
  }
  const send = (path: string, method: string, type: string, body: BodyInit, length?: number) =>
    callWith({}, path, {
      method,
      body,
      headers: {
        Authorization: client.organization.keys.admin,
        'Content-Type': type,
        ...(length !== undefined && { 'Content-Length': String(length) }),
      },
    })
  const streamed = (text: string) => {
    const chunks = text.match(/.{1,65536}/gs) ?? []
    return new ReadableStream<Uint8Array>({
      pull(controller) {
        const chunk = chunks.shift()
        if (chunk === undefined) controller.close()
        else controller.enqueue(bytes(chunk))
      },
    })
  }
  const notes = () => `/client-management/clients/save-notes/${client.uid}`
  const tooLarge = (size: number) => ({
    status: 413,
    body: { error: `The body must be at most ${size} bytes` },
  })

  test('may be 1 000 000 bytes, declared or streamed', async () => {
    const body = noteOf(1_000_000)
    expect(bytes(body)).toHaveLength(1_000_000)
    expect((await send(notes(), 'POST', json, body, 1_000_000)).status).toBe(200)
    expect((await send(notes(), 'POST', json, streamed(body))).status).toBe(200)
    expect(await client.everything()).toMatchObject({ notes: { text: 'A note of 1000000' } })
  })

  test('is 413 at 1 000 001 bytes, declared or streamed', async () => {
    const body = noteOf(1_000_001)
    expect(await send(notes(), 'POST', json, body, 1_000_001)).toMatchObject(tooLarge(1_000_000))
    expect(await send(notes(), 'POST', json, streamed(body))).toMatchObject(tooLarge(1_000_000))
    await client.expectUnchanged()
  })

  test('of multipart may be 6 000 000 bytes, which are refused only for their fields', async () => {
    const body = photoOf(6_000_000)
    const type = 'multipart/form-data; boundary=b'
    for (const answer of [
      await send('/client-management/clients', 'PUT', type, body, 6_000_000),
      await send('/client-management/clients', 'PUT', type, streamed(body)),
    ]) {
      expect(answer.status).toBe(400)
      const fields: string[] = answer.body.details.map(({ field }: { field: string }) => field)
      expect(fields.sort()).toEqual(['profile_photo', 'user_uid'])
    }
  })

  test('of multipart is 413 at 6 000 001 bytes', async () => {
    const body = photoOf(6_000_001)
    const type = 'Multipart/Form-Data; boundary=b'
    const path = '/client-management/clients'
    const tooLargePhoto = { status: 413, body: { error: 'profile_photo must be at most 5000000 bytes' } }
    expect(await send(path, 'PUT', type, body, 6_000_001)).toMatchObject(tooLargePhoto)
    expect(await send(path, 'PUT', type, streamed(body))).toMatchObject(tooLargePhoto)
    expect(await send(path, 'DELETE', type, body, 6_000_001)).toMatchObject(tooLarge(6_000_000))
  })

  test.each(routesWithBody)('is checked before the body is parsed: %s', async (route) => {
    const { ask } = await ready(route, client.organization)
    const headers = { 'Content-Type': json }
    expect(await ask('', { body: '{'.repeat(1_000_001), headers })).toMatchObject(tooLarge(1_000_000))
  })
})
