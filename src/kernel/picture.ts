/**
 * Pictures on the wire: base64 in one call. A cloud function takes at most 1 MB a call, so a phone
 * compresses to `pictureBytesMax` first, which is `pictureTextMax` characters of base64.
 */
export const pictureBytesMax = 525_000;
export const pictureTextMax = 700_000;

export type PictureMime = 'image/jpeg' | 'image/png' | 'image/webp';
