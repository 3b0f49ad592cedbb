import type { Clipboard } from './types';

const copyByField = (text: string) => {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.appendChild(field);
  field.select();
  // Deprecated and still the only way on a page without https.
  document.execCommand('copy');
  field.remove();
};

export const clipboard: Clipboard = {
  copy: async (text) => {
    if (window.isSecureContext) await navigator.clipboard.writeText(text);
    else copyByField(text);
  },
};
