import type { UsageTexts } from './en.ts'

export const usage: UsageTexts = {
  title: 'Използване',
  plan: 'План',
  plans: { free: 'Free', pro: 'Pro', enterprise: 'Enterprise' },
  clients: 'Клиенти',
  users: 'Потребители',
  of: '{used} от {limit}',
  noLimit: 'без ограничение',
  archived: { one: '{n} архивиран клиент не заема място.', other: '{n} архивирани клиенти не заемат място.' },
  nearly: {
    clients: '{used} от {limit} клиенти: границата е близо. Архивирайте клиенти или поискайте по-голям план.',
    users: '{used} от {limit} потребители: границата е близо. Поискайте по-голям план.',
  },
  full: {
    clients:
      'Всички {limit} места за клиенти са заети: никой не може да се добави. Архивирайте клиенти или поискайте по-голям план.',
    users:
      'Всички {limit} места за потребители са заети: никой не може да се добави. Поискайте по-голям план.',
  },
  more: 'Още данни',
  calls: 'Заявки на ключ',
  callsIn: 'до {n} за {seconds} секунди',
  keys: 'Валидни ключове',
  resting: { one: 'Един не е ползван от {n} ден.', other: 'Един не е ползван от {n} дни.' },
  events: 'Пазени събития',
  since: 'от {day}',
  noEvents: 'още няма',
  webhooks: 'Уебкуки',
  webhooksAre: '{active} активни, {failing} с грешка, {disabled} изключени',
}
