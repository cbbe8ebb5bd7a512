import type { PhotoTexts } from './en.ts'

export const photo: PhotoTexts = {
  title: 'Foto',
  drop: 'Ein Bild hierher ziehen oder auswählen.',
  file: 'Datei auswählen',
  camera: 'Foto aufnehmen',
  crop: 'Bildausschnitt',
  cropHint: 'Ziehen oder Pfeiltasten verschieben, + und − zoomen, Enter übernimmt.',
  zoom: 'Zoom',
  use: 'Foto verwenden',
  another: 'Anderes Bild',
  remove: 'Foto entfernen',
  unreadable: 'Diese Datei ist kein Bild, das der Browser anzeigen kann. JPEG oder PNG verwenden.',
}
