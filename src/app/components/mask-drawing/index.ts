export { MaskDrawing } from './mask-drawing';
