import type { PhotoWords } from '../../components/photo-field/photo-field';

export const photoWords: PhotoWords = {
  take: '拍照',
  again: '重新拍',
  alt: '要发的照片',
  kept: '号码和做好的东西拍在一张里，不要拍到人脸。照片里的拍摄地点会去掉，核完 90 天后删除。',
  failed: '没有拿到照片，请再拍一次。',
};
export const secondWords: PhotoWords = {
  ...photoWords,
  take: '再加一张（可不加）',
  alt: '要发的第二张照片',
  kept: '例如换之前的样子。',
};
export const labelPhotoWords: PhotoWords = {
  ...photoWords,
  kept: '号码、水效标识和装好的东西拍在一张里，不要拍到人脸。照片里的拍摄地点会去掉，核完 90 天后删除。',
};
export const receiptWords: PhotoWords = {
  ...photoWords,
  take: '拍小票',
  alt: '小票的照片',
  kept: '看得清买的是什么、哪天买的就行；别的字可以遮住。',
};
