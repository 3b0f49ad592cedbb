/** What a page was opened with. */
import { useRouter } from '@tarojs/taro';

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // An address typed by hand with a stray percent sign is taken as it stands.
    return text;
  }
};

/** The values as `openPage` was given them: neither the browser's router nor WeChat decodes them. */
export const usePageParams = (): Readonly<Partial<Record<string, string>>> =>
  Object.fromEntries(
    Object.entries(useRouter().params).map(([name, text]) => [name, decoded(text ?? '')]),
  );
