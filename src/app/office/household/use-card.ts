import { useState } from 'react';
import { office, useWrite } from '../../client';
import { openPage } from '../../device/navigate';
import type { Answer, Asked } from '../answers';
import type { Served } from '../../post/posts';
import { cardMade } from '../print/made-kept';
import type { AtHousehold } from './use-household';

const lastFour = (serial: string): string => `****${serial.slice(-4)}`;

/** The printed card of a household: issued, blocked, replaced. Its number is shown once. */
export const useCard = (post: Served, at: AtHousehold) => {
  const [reason, setReason] = useState('');
  const issuing = useWrite('issue-card', (input: Asked<'issueCard'>, requestId) =>
    office.issueCard.mutate({ ...input, office: post.office, requestId }),
  );
  const blocking = useWrite('block-card', (input: Asked<'blockCard'>, requestId) =>
    office.blockCard.mutate({ ...input, office: post.office, requestId }),
  );
  const replacing = useWrite('replace-card', (input: Asked<'replaceCard'>, requestId) =>
    office.replaceCard.mutate({ ...input, office: post.office, requestId }),
  );
  const made = ({ serial, code }: Answer<'issueCard'>) => {
    at.carded({ serial: lastFour(serial), status: 'active' });
    cardMade.keep({ serial, code, officeName: post.officeName });
    openPage('office/print', { what: 'card' });
  };
  const issue = async () => {
    const done = await issuing.run({ household: at.id });
    if (done !== undefined) made(done);
  };
  const replace = async () => {
    const done = await replacing.run({ household: at.id, reason: reason.trim() });
    if (done !== undefined) made(done);
  };
  const block = async () => {
    const done = await blocking.run({ household: at.id, reason: reason.trim() });
    if (done !== undefined) at.carded({ serial: done.serial, status: 'blocked' });
  };
  const writes = [issuing, blocking, replacing];
  return {
    reason,
    setReason,
    isBusy: writes.some(({ pending }) => pending),
    refusal: writes.find(({ refusal }) => refusal !== undefined)?.refusal,
    fault: writes.find(({ fault }) => fault !== undefined)?.fault,
    issue: () => void issue(),
    replace: () => void replace(),
    block: () => void block(),
  };
};
