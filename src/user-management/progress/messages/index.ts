import type { Language } from '../../../domain/user.ts'
import { ar } from './ar.ts'
import { bg } from './bg.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import type { Messages } from './messages.ts'
import { ru } from './ru.ts'
import { uk } from './uk.ts'

export const messages: Record<Language, Messages> = { en, de, es, bg, uk, ru, ar }
