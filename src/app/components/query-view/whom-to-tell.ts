import { createContext, useContext } from 'react';

/** Who helps when a page stays broken: a resident asks a desk, a desk its bureau. */
export type WhomToTell = '网点' | '主管单位' | '技术人员';

export const WhomToTellContext = createContext<WhomToTell>('网点');

export const useWhomToTell = (): WhomToTell => useContext(WhomToTellContext);
