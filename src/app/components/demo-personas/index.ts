export { DemoPersonas } from './demo-personas';
