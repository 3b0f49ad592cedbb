/** The language of the page: the one chosen last, else the phone's. */
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { storage } from '../../device/storage';
import { isLanguage, languageOf, type Language } from './language-of';

const key = 'language';

const firstLanguage = (): Language => {
  const kept = storage.read(key);
  if (isLanguage(kept)) return kept;
  const { language } = Taro.getSystemInfoSync();
  return language === '' ? 'zh' : languageOf(language);
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
