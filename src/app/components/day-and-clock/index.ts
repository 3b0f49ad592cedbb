export { dayAndClock } from './day-and-clock';
