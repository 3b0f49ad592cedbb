/** docs/procedures.md says what the routers say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proceduresPage } from '../../config/procedures-page';

it('the page of procedures is current: npm run docs makes it', () => {
  const page = readFileSync(join(__dirname, '../../docs/procedures.md'), 'utf8');
  expect(page).toBe(proceduresPage());
});
