import type { PhotoTexts } from './en.ts'

export const photo: PhotoTexts = {
  title: 'Снимка',
  drop: 'Пуснете изображение тук или изберете.',
  file: 'Избор на файл',
  camera: 'Заснемане',
  crop: 'Част от изображението',
  cropHint: 'Плъзгане или стрелки местят, + и − мащабират, Enter приема.',
  zoom: 'Мащаб',
  use: 'Използване на снимката',
  another: 'Друго изображение',
  remove: 'Премахване на снимката',
  unreadable: 'Браузърът не може да покаже този файл. Използвайте JPEG или PNG.',
}
