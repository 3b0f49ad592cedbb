export { CameraReader } from './camera-reader';
