import type { PhotoTexts } from './en.ts'

export const photo: PhotoTexts = {
  title: 'Фото',
  drop: 'Перетягніть зображення сюди або виберіть.',
  file: 'Вибрати файл',
  camera: 'Зробити фото',
  crop: 'Частина зображення',
  cropHint: 'Перетягування або стрілки пересувають, + і − масштабують, Enter приймає.',
  zoom: 'Масштаб',
  use: 'Використати фото',
  another: 'Інше зображення',
  remove: 'Вилучити фото',
  unreadable: 'Браузер не може показати цей файл. Використайте JPEG або PNG.',
}
