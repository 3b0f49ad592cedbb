export { GoodsPicture } from './goods-picture';
