export { LetterPaper } from './letter-paper';
