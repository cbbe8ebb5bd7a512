// The requests that the vendor's document prints, as printed but for host and key.
export const createMetric = `{
  "from_id": "user_abc123",
  "first_name": "Ahmad",
  "last_name": "Smith",
  "birthdate": "1997-01-25",
  "gender": "male",
  "language": "en",
  "goal": "maintain",
  "timezone": "Zurich, Switzerland (UTC+01:00)",
  "height_cm": 181,
  "weight_kg": 83,
  "display_name": "Ahmad"
}`
export const createImperial = `{
  "from_id": "user_xyz789",
  "first_name": "John",
  "last_name": "Doe",
  "birthdate": "1985-09-10",
  "gender": "female",
  "language": "es",
  "goal": "lose weight",
  "timezone": "New York, USA (UTC-05:00)",
  "height_ft": "5'10",
  "weight_lbs": 183,
  "display_name": "JohnD"
}`
export const edit = `{
  "from_id": "user_abc123",
  "timezone": "London, UK (UTC+00:00)",
  "language": "en",
  "goal": "gain muscle",
  "subscription_status": "active"
}`
