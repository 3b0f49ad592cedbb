import { resident, useRead, useWrite } from '../../client';
import { oldSince } from '../../resident/reading/old-since';
import { isMember, useMe } from '../../client/use-me';

/** Who is here, and the first page of their household when they have one. */
export const useHomePage = () => {
  const me = useMe();
  const isHousehold = me.value !== undefined && isMember(me.value);
  const home = useRead(['home'], () => resident.home.query({}), { isOff: !isHousehold });
  return {
    me,
    home,
    title: (isHousehold ? home.value?.office?.townName : undefined) ?? '首页',
    oldSince: oldSince(isHousehold ? home : me),
  };
};

/** Keeps that the household has read which reservations lapsed. */
export const useLapsedRead = () => {
  const { run, pending, refusal, fault } = useWrite(
    'acknowledgeLapsed',
    (
      redemption: Parameters<typeof resident.acknowledgeLapsed.mutate>[0]['redemption'],
      requestId,
    ) => resident.acknowledgeLapsed.mutate({ redemption, requestId }),
  );
  return { read: run, pending, refusal, fault };
};
