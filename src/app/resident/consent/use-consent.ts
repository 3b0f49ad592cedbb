import { resident, useRead, useWrite, visitor } from '../../client';
import { goBack, openTab, replacePage, type PageName } from '../../device/navigate';
import type { Asked } from '../reading/answers';
import { useMe } from '../../client/use-me';

const document = 'privacy';
const onward = ['resident/open-household', 'resident/join'] as const satisfies readonly PageName[];

/** Where one wanted to go before being asked; only pages that are known. */
const wantedPage = (then: string | undefined) => onward.find((page) => page === then);

/** The privacy text in force, read by anyone, and the yes to it. */
export const useConsent = (then: string | undefined) => {
  const text = useRead(['consentText', document], () => visitor.consentText.query({ document }));
  const me = useMe();
  const write = useWrite('giveConsent', (input: Asked<'giveConsent'>, requestId) =>
    resident.giveConsent.mutate({ ...input, requestId }),
  );
  const goOn = async () => {
    const after = await resident.me.query({});
    const page = wantedPage(then);
    if (page === undefined || (after.ok && after.value.household !== null)) openTab('home');
    else replacePage(page);
  };
  const agree = async () => {
    if (text.value === undefined) return;
    const given = await write.run({ document, version: text.value.version });
    if (given !== undefined) await goOn().catch(goBack);
  };
  return {
    text,
    isGiven: me.value?.consent.given === text.value?.version && text.value !== undefined,
    isSignedIn: me.value?.signedIn !== false,
    pending: write.pending,
    refusal: write.refusal,
    fault: write.fault,
    agree: () => void agree(),
  };
};

export type Consent = ReturnType<typeof useConsent>;
