import type { PhotoTexts } from './en.ts'

export const photo: PhotoTexts = {
  title: 'الصورة',
  drop: 'أفلت صورة هنا أو اختر واحدة.',
  file: 'اختيار ملف',
  camera: 'التقاط صورة',
  crop: 'جزء الصورة',
  cropHint: 'اسحب أو استخدم الأسهم للتحريك، و+ و− للتكبير والتصغير، وEnter للاعتماد.',
  zoom: 'التكبير',
  use: 'استخدام الصورة',
  another: 'صورة أخرى',
  remove: 'إزالة الصورة',
  unreadable: 'لا يستطيع المتصفح عرض هذا الملف. استخدم JPEG أو PNG.',
}
