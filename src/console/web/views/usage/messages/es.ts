import type { UsageTexts } from './en.ts'

export const usage: UsageTexts = {
  title: 'Uso',
  plan: 'Plan',
  plans: { free: 'Free', pro: 'Pro', enterprise: 'Enterprise' },
  clients: 'Clientes',
  users: 'Usuarios',
  of: '{used} de {limit}',
  noLimit: 'sin límite',
  archived: {
    one: '{n} cliente archivado no ocupa plaza.',
    other: '{n} clientes archivados no ocupan plaza.',
  },
  nearly: {
    clients: '{used} de {limit} clientes: el límite está cerca. Archiva clientes o pide un plan mayor.',
    users: '{used} de {limit} usuarios: el límite está cerca. Pide un plan mayor.',
  },
  full: {
    clients:
      'Las {limit} plazas de clientes están ocupadas: no se puede añadir a nadie. Archiva clientes o pide un plan mayor.',
    users: 'Las {limit} plazas de usuarios están ocupadas: no se puede añadir a nadie. Pide un plan mayor.',
  },
  more: 'Más cifras',
  calls: 'Llamadas por clave',
  callsIn: 'hasta {n} en {seconds} segundos',
  keys: 'Claves válidas',
  resting: { one: 'Una lleva {n} día sin usarse.', other: 'Una lleva {n} días sin usarse.' },
  events: 'Eventos guardados',
  since: 'desde el {day}',
  noEvents: 'aún ninguno',
  webhooks: 'Webhooks',
  webhooksAre: '{active} activos, {failing} con fallos, {disabled} desactivados',
}
