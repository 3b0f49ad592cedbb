import { resident, useRead, useWrite } from '../../client';
import type { Asked } from '../reading/answers';

/** The archive of one's own household. */
export const useHousehold = () => useRead(['household'], () => resident.household.query({}));

export const useEditHousehold = () =>
  useWrite('editHousehold', (input: Asked<'editHousehold'>, requestId) =>
    resident.editHousehold.mutate({ ...input, requestId }),
  );

export const useAddFixture = () =>
  useWrite('addFixture', (input: Asked<'addFixture'>, requestId) =>
    resident.addFixture.mutate({ ...input, requestId }),
  );

export const useRemoveFixture = () =>
  useWrite('removeFixture', (input: Asked<'removeFixture'>, requestId) =>
    resident.removeFixture.mutate({ ...input, requestId }),
  );

export const useInvite = () =>
  useWrite('inviteMember', (_: object, requestId) => resident.inviteMember.mutate({ requestId }));

export const useLeave = () =>
  useWrite('leaveHousehold', (_: object, requestId) =>
    resident.leaveHousehold.mutate({ requestId }),
  );

export const useHandOver = () =>
  useWrite('handOverHeadship', (input: Asked<'handOverHeadship'>, requestId) =>
    resident.handOverHeadship.mutate({ ...input, requestId }),
  );
