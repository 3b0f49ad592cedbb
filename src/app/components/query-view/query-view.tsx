import type { ReactNode } from 'react';
import type { Reading } from '../../client/use-read';
import { Apart } from '../apart';
import { Skeleton } from '../skeleton';
import { Face, type NextAct } from './face';
import { FaultFace, unmoved } from './fault-face';
import { RefusalFace } from './refusal-face';

type Empty = {
  readonly title: string;
  readonly sentence?: string;
  readonly act?: NextAct;
};
type Props<Value> = {
  readonly reading: Reading<Value>;
  readonly skeleton?: 'cards' | 'rows' | 'page';
  /** What is read is about one's points: a fault says that none moved. */
  readonly isOfPoints?: boolean;
  /** Says what is missing when there is a value with nothing in it. */
  readonly empty?: Empty | undefined;
  readonly isEmpty?: (value: Value) => boolean;
  readonly children: (value: Value) => ReactNode;
};

/**
 * The four faces of whatever was read: skeleton, empty, error, content.
 * Old content is shown as it is; hand `reading.isOld ? reading.readAt : undefined` to PageFrame.
 */
export const QueryView = <Value,>(props: Props<Value>) => (
  <Apart>
    <Shown {...props} />
  </Apart>
);

const Shown = <Value,>(props: Props<Value>) => {
  const { reading, skeleton = 'rows', isOfPoints, empty, isEmpty, children } = props;
  if (reading.refusal !== undefined) return <RefusalFace refusal={reading.refusal} />;
  if (reading.value !== undefined) {
    const isBare = empty !== undefined && isEmpty?.(reading.value) === true;
    return <>{isBare ? <Face {...empty} /> : children(reading.value)}</>;
  }
  if (reading.fault !== undefined && !reading.isLoading) {
    return (
      <FaultFace
        fault={reading.fault}
        first={isOfPoints === true ? unmoved : ''}
        onAgain={reading.again}
      />
    );
  }
  return <Skeleton kind={skeleton} />;
};
