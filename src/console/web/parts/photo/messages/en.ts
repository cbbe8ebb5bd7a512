/** Taking a photo and cutting it to a square. */
export const photo = {
  title: 'Photo',
  drop: 'Drop a picture here, or choose one.',
  file: 'Choose a file',
  camera: 'Take a photo',
  crop: 'Part of the picture',
  cropHint: 'Drag or use the arrow keys to move. + and − zoom. Enter takes it.',
  zoom: 'Zoom',
  use: 'Use photo',
  another: 'Another picture',
  remove: 'Remove photo',
  unreadable: 'This file is no picture that the browser can show. Use a JPEG or PNG.',
}

export type PhotoTexts = typeof photo
