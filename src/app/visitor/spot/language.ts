/** The language of the page: the one chosen last, else the phone's. */
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { storage } from '../../device/storage';

export const languages = ['zh', 'en', 'ja', 'ko'] as const;
export type Language = (typeof languages)[number];

const key = 'language';
const isLanguage = (text: string | null): text is Language =>
  languages.some((language) => language === text);

/** `ja-JP` or `ja_JP` is ja; a language we have no words in reads English. */
export const languageOf = (tag: string): Language => {
  const main = tag.slice(0, 2).toLowerCase();
  return isLanguage(main) ? main : 'en';
};

const firstLanguage = (): Language => {
  const kept = storage.read(key);
  if (isLanguage(kept)) return kept;
  const { language } = Taro.getSystemInfoSync();
  return language === undefined || language === '' ? 'zh' : languageOf(language);
};

/** The language and how to change it; the choice stays on this device. */
export const useLanguage = (): [Language, (language: Language) => void] => {
  const [language, setLanguage] = useState(firstLanguage);
  const choose = (wanted: Language) => {
    storage.write(key, wanted);
    setLanguage(wanted);
  };
  return [language, choose];
};
