import type { CameraReaderProps } from './camera-reader-props';

/** WeChat has a scanner of its own (device/scan); nothing is drawn in the page. */
export const CameraReader = (_props: CameraReaderProps) => null;
