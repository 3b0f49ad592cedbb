import { useState } from 'react';
import { office, useRead, useWrite } from '../../client';
import { usePages } from '../../client/use-pages';
import type { Served } from '../../post/posts';
import type { Answer, Asked } from '../answers';

export type Block = Answer<'slipBlocks'>['items'][number];
export type BlockRule = Answer<'slipBlocks'>['rules'][number];
export type SlipSeen = Answer<'readSlip'>;

/** The blocks this office printed, the newest first. */
export const useBlocks = (post: Served) =>
  usePages(
    ['slip-blocks', post.office],
    (cursor) =>
      office.slipBlocks.query({
        ...{ office: post.office },
        ...(cursor === undefined ? {} : { cursor }),
      }),
    { isAlwaysAsked: true },
  );
export type Blocks = ReturnType<typeof useBlocks>;

/** One block with each of its slips. */
export const useBlock = (post: Served, block: string) =>
  useRead(
    ['slip-block', post.office, block],
    () => office.slipBlock.query({ office: post.office, block }),
    { isAlwaysAsked: true },
  );

export const usePrintSlips = (post: Served) =>
  useWrite('print-slips', (input: Asked<'printSlips'>, requestId) =>
    office.printSlips.mutate({ ...input, office: post.office, requestId }),
  );

export const useVoidSlips = (post: Served) =>
  useWrite('void-slips', (input: Asked<'voidSlips'>, requestId) =>
    office.voidSlips.mutate({ ...input, office: post.office, requestId }),
  );

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** A slip and a passbook number are read first, then the act is booked; then the next slip. */
export const useBooking = (post: Served) => {
  const [slip, setSlip] = useState('');
  const [passbook, setPassbook] = useState('');
  const [booked, setBooked] = useState<(Answer<'postSlip'> & { readonly called: string }) | null>(
    null,
  );
  const passbookNo = digitsOf(passbook);
  const isWhole = digitsOf(slip).length === 10 && passbookNo.length === 12;
  const asked = { slip: digitsOf(slip), passbookNo };
  const reading = useRead(
    ['read-slip', post.office, asked.slip, passbookNo],
    () => office.readSlip.query({ office: post.office, ...asked }),
    { isOff: !isWhole, isAlwaysAsked: true },
  );
  const posting = useWrite('post-slip', (input: Asked<'postSlip'>, requestId) =>
    office.postSlip.mutate({ ...input, office: post.office, requestId }),
  );
  const book = async (
    wanted: Pick<Asked<'postSlip'>, 'rule' | 'day' | 'heads'>,
    called: string,
  ) => {
    const done = await posting.run({ ...asked, ...wanted });
    if (done === undefined) return;
    setBooked({ ...done, called });
    setSlip('');
    setPassbook('');
  };
  const typed = (set: (text: string) => void) => (text: string) => {
    posting.reset();
    setBooked(null);
    set(text);
  };
  return {
    ...{ slip, passbook, isWhole, reading, posting, booked },
    setSlip: typed(setSlip),
    setPassbook: typed(setPassbook),
    book: (wanted: Parameters<typeof book>[0], called: string) => void book(wanted, called),
  };
};
export type Booking = ReturnType<typeof useBooking>;
