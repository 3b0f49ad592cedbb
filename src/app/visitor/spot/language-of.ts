/** The languages the page speaks. */
export const languages = ['zh', 'en', 'ja', 'ko'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (text: string | null): text is Language =>
  languages.some((language) => language === text);

/** `ja-JP` or `ja_JP` is ja; a language we have no words in reads English. */
export const languageOf = (tag: string): Language => {
  const main = tag.slice(0, 2).toLowerCase();
  return isLanguage(main) ? main : 'en';
};
