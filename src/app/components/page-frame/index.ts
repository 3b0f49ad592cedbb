export { PageFrame, type FrameWords } from './page-frame';
