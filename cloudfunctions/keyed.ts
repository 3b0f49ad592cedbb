import { createHmac } from 'node:crypto';

// A control character that no purpose has, so that no two pairs give the same text.
const between = '\u001f';

/** HMAC-SHA-256 in hex under the deployment's secret. */
export const keyedBy =
  (secret: string) =>
  (purpose: string, text: string): string =>
    createHmac('sha256', secret).update(`${purpose}${between}${text}`).digest('hex');
