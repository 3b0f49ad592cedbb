import { useEffect, useState } from 'react';
import { clock } from './clock';

/** The instant, again and again, while something on the page counts down. */
export const useNow = (everyMs = 1_000): Date => {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(clock.now());
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [everyMs]);
  return now;
};
