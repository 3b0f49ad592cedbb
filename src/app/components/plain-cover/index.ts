export { PlainCover } from './plain-cover';
