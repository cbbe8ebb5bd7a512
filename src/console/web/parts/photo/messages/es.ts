import type { PhotoTexts } from './en.ts'

export const photo: PhotoTexts = {
  title: 'Foto',
  drop: 'Suelta una imagen aquí o elige una.',
  file: 'Elegir un archivo',
  camera: 'Hacer una foto',
  crop: 'Parte de la imagen',
  cropHint: 'Arrastra o usa las flechas para mover. + y − cambian el zoom. Intro la acepta.',
  zoom: 'Zoom',
  use: 'Usar la foto',
  another: 'Otra imagen',
  remove: 'Quitar la foto',
  unreadable: 'Este archivo no es una imagen que el navegador pueda mostrar. Usa un JPEG o PNG.',
}
