import type { UsageTexts } from './en.ts'

export const usage: UsageTexts = {
  title: 'Nutzung',
  plan: 'Tarif',
  plans: { free: 'Free', pro: 'Pro', enterprise: 'Enterprise' },
  clients: 'Kunden',
  users: 'Nutzer',
  of: '{used} von {limit}',
  noLimit: 'unbegrenzt',
  archived: {
    one: '{n} archivierter Kunde belegt keinen Platz.',
    other: '{n} archivierte Kunden belegen keinen Platz.',
  },
  nearly: {
    clients:
      '{used} von {limit} Kunden: Die Grenze ist nah. Kunden archivieren oder einen größeren Tarif anfragen.',
    users: '{used} von {limit} Nutzern: Die Grenze ist nah. Einen größeren Tarif anfragen.',
  },
  full: {
    clients:
      'Alle {limit} Plätze für Kunden sind belegt: Niemand kann hinzukommen. Kunden archivieren oder einen größeren Tarif anfragen.',
    users:
      'Alle {limit} Plätze für Nutzer sind belegt: Niemand kann hinzukommen. Einen größeren Tarif anfragen.',
  },
  more: 'Weitere Zahlen',
  calls: 'Aufrufe je Schlüssel',
  callsIn: 'bis zu {n} in {seconds} Sekunden',
  keys: 'Gültige Schlüssel',
  resting: { one: 'Einer ruht seit {n} Tag.', other: 'Einer ruht seit {n} Tagen.' },
  events: 'Aufbewahrte Ereignisse',
  since: 'seit {day}',
  noEvents: 'noch keine',
  webhooks: 'Webhooks',
  webhooksAre: '{active} aktiv, {failing} gestört, {disabled} ausgeschaltet',
}
