import { useEffect, useState } from 'react';

/** The instant, again and again, while something on the page counts down. */
export const useNow = (everyMs = 1_000): Date => {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(new Date());
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [everyMs]);
  return now;
};
