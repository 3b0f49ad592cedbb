/**
 * What crosses from logic to view without saying anything is left out: blanks between the names of
 * classes, and the empty list of children that every leaf carries.
 */
import { hooks } from '@tarojs/shared';

type Sent = { cl?: string; cn?: readonly unknown[] };

hooks.tap('modifyHydrateData', (sent: Sent) => {
  if (sent.cl !== undefined) sent.cl = sent.cl.trim().replace(/ {2,}/g, ' ');
  if (sent.cn?.length === 0) delete sent.cn;
});
