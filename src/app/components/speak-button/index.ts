export { SpeakButton } from './speak-button';
export { spokenDigits } from './spoken-digits';
