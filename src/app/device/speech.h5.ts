import type { Speech } from './types';

const voice =
  typeof window !== 'undefined' && 'speechSynthesis' in window ? window.speechSynthesis : null;

export const speech: Speech = {
  canSpeak: voice !== null,
  speak: (text) => {
    const words = new SpeechSynthesisUtterance(text);
    words.lang = 'zh-CN';
    words.rate = 0.85;
    voice?.cancel();
    voice?.speak(words);
  },
  hush: () => voice?.cancel(),
};
