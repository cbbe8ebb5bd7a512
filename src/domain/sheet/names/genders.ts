import type { Gender } from '../../user.ts'
import type { Names } from './languages.ts'

/** `M` is a man here and a woman (mujer) in Spanish files that have `H` too: so `H` is no word, and its rows fail. */
export const genderNames: Record<Gender, Names> = {
  male: {
    en: ['male', 'm', 'man'],
    de: ['männlich', 'Mann'],
    es: ['masculino', 'hombre', 'varón'],
    bg: ['мъж', 'мъжки', 'м'],
    uk: ['чоловік', 'чоловіча', 'чоловічий', 'чол', 'ч'],
    ru: ['мужской', 'мужчина', 'муж', 'м'],
    ar: ['ذكر', 'رجل'],
  },
  female: {
    en: ['female', 'f', 'woman'],
    de: ['weiblich', 'Frau', 'w'],
    es: ['femenino', 'mujer'],
    bg: ['жена', 'женски', 'ж'],
    uk: ['жінка', 'жіноча', 'жіночий', 'жін', 'ж'],
    ru: ['женский', 'женщина', 'жен', 'ж'],
    ar: ['أنثى', 'امرأة'],
  },
}
