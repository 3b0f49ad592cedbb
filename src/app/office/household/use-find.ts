import { useEffect, useState } from 'react';
import { office, useRead } from '../../client';
import type { Served } from '../../post/posts';

const restMs = 400;
const shortest = 2;

/** Looks households of the office up while one types; asks once the fingers rest. */
export const useFind = (post: Served, first: string) => {
  const [text, setText] = useState(first);
  const [asked, setAsked] = useState(first.trim());
  useEffect(() => {
    const timer = setTimeout(() => {
      setAsked(text.trim());
    }, restMs);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  const isShort = asked.length < shortest;
  const found = useRead(
    ['findHouseholds', post.office, asked],
    () => office.findHouseholds.query({ office: post.office, text: asked }),
    { isOff: isShort },
  );
  return { text, setText, asked, isShort, found };
};
