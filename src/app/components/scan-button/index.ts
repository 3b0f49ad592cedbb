export { ScanButton } from './scan-button';
