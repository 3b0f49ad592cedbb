/** Taking a picture: the browser asks for a file, and is handed a real one. */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Person } from './person';

// A real JPEG of one pixel, so that the browser can draw it.
const pixel =
  '/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==';

export const takes = async (person: Person, button: string, picture?: Buffer) => {
  const file = path.join(tmpdir(), 'passbook-taken.jpg');
  writeFileSync(file, picture ?? Buffer.from(pixel, 'base64'));
  const chosen = person.page.waitForEvent('filechooser');
  await person.tap(button);
  await (await chosen).setFiles(file);
};

/** A picture of paper with these digits on it, as a phone would take it. */
export const pictureOf = async ({ context }: Person, digits: string): Promise<Buffer> => {
  const page = await context.newPage();
  await page.setContent(`<p style="font: 700 90px sans-serif">示例 ${digits}</p>`);
  const picture = await page.screenshot({ type: 'jpeg' });
  await page.close();
  return picture;
};
