/** The four doors as the app calls them: `resident.home.query({})`, `office.collect.mutate({…})`. */
import type { BureauRouter } from '@procedures/bureau/router';
import type { OfficeRouter } from '@procedures/office/router';
import type { ResidentRouter } from '@procedures/resident/router';
import type { VisitorRouter } from '@procedures/visitor/router';
import { createTRPCClient } from '@trpc/client';
import { doorLink } from './door-link';
import { send } from './transport';

export const resident = createTRPCClient<ResidentRouter>({ links: [doorLink('resident', send)] });
export const office = createTRPCClient<OfficeRouter>({ links: [doorLink('office', send)] });
export const visitor = createTRPCClient<VisitorRouter>({ links: [doorLink('visitor', send)] });
export const bureau = createTRPCClient<BureauRouter>({ links: [doorLink('bureau', send)] });
