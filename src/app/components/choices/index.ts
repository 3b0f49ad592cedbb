export { Choices } from './choices';
