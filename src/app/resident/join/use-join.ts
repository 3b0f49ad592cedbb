import { parseScanCode } from '@kernel/scan-code';
import { resident, useWrite } from '../../client';
import { useToldCode, withoutBlanks } from '../pieces/use-told-code';
import type { Asked } from '../reading/answers';

/** The eight digits in what was typed or scanned, without spaces. */
export const inviteDigits = (text: string): string => {
  const read = parseScanCode(text);
  return withoutBlanks(read?.kind === 'join' ? read.body : text);
};

export const useJoin = (given: string) =>
  useToldCode({
    given,
    length: 8,
    digitsOf: inviteDigits,
    write: useWrite('joinHousehold', (input: Asked<'joinHousehold'>, requestId) =>
      resident.joinHousehold.mutate({ ...input, requestId }),
    ),
  });
