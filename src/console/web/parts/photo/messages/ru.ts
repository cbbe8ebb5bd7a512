import type { PhotoTexts } from './en.ts'

export const photo: PhotoTexts = {
  title: 'Фото',
  drop: 'Перетащите изображение сюда или выберите.',
  file: 'Выбрать файл',
  camera: 'Сделать фото',
  crop: 'Часть изображения',
  cropHint: 'Перетаскивание или стрелки двигают, + и − меняют масштаб, Enter принимает.',
  zoom: 'Масштаб',
  use: 'Использовать фото',
  another: 'Другое изображение',
  remove: 'Удалить фото',
  unreadable: 'Браузер не может показать этот файл. Используйте JPEG или PNG.',
}
