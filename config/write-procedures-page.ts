/** `npm run docs`: docs/procedures.md, made from the routers; a test holds it to them. */
import { writeFileSync } from 'node:fs';
import { proceduresPage } from './procedures-page';

writeFileSync('docs/procedures.md', proceduresPage());
console.log('docs/procedures.md');
