/** An example of every parameter, by its name: a name means the same wherever it occurs. */
export const parameterExamples: Record<string, unknown> = {
  // Headers
  'x-d1-bookmark': '00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90',
  'Idempotency-Key': '5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11',
  'If-Match': '"7"',
  'If-None-Match': '"7"',
  'If-Range': '"ZLKLeufWP9o79D6ttq4PpL"',
  Range: 'bytes=0-99',

  // Paths
  org: 'acme',
  environment: 'prod',
  token: '412Kf6GI49_s8afdfo1ADh',
  id: 'acme',
  key_id: '01M7ZXE1BJ2ZHH9C6KEWSB4B8G',

  // Pages and filters
  limit: 50,
  start_after_id: '01M7ZXE1G7CGKTW63S383AJB69',
  end_before_id: '01M7ZXE1G7CGKTW63S383AJB69',
  admin_uid: '01M7ZXE1BEACJCEGH8B47XGRNF',
  start_date: '2026-11-01',
  end_date: '2026-11-30',
  range: 'quarter',

  // Clients and users
  user_uid: '01M7ZXE1G7CGKTW63S383AJB69',
  display_name: 'Mara Lindqvist',
  email: 'mara@example.com',
  age: 34,
  gender: 'female',
  shoeSize: 7.5,
  weight: 63.1,
  height: 171,
  phone: '+41 44 668 18 00',
  leg_length: 81.5,
  ycom: 94,
  brand: 'Nike',
  shoeModel: 'Peak-smart',
  preferable_activities: '["Running","Weightlifting"]',
  from_id: 'user_abc123',
}
