import { useState } from 'react';
import { office, useRead } from '../../client';
import { Tabs } from '../../components/tabs';
import { usePageParams } from '../../device/page-params';
import type { WaitingKind } from '../answers';
import { OfficeGate } from '../../post/office-gate';
import type { Served } from '../../post/posts';
import { waitingNames } from '../pieces/words';
import { firstWaiting, waitingKinds } from './waiting-words';
import { WorklistView } from './worklist-view';

const isKind = (text: string | undefined): text is WaitingKind =>
  waitingKinds.some((kind) => kind === text);

type Props = { readonly post: Served; readonly first: WaitingKind | null };

const WorklistAt = ({ post, first }: Props) => {
  const desk = useRead(['desk', post.office], () => office.desk.query({ office: post.office }));
  const [chosen, setChosen] = useState(first);
  const waiting = desk.value?.waiting;
  // Once, when the counts arrive: the list must not change under a hand that decides its last row.
  if (chosen === null && waiting !== undefined) setChosen(firstWaiting(waiting));
  const kind = chosen ?? 'claims';
  const options = waitingKinds.map((key) => ({
    key,
    text: `${waitingNames[key]} ${waiting === undefined ? '' : String(waiting[key])}`,
  }));
  return (
    <WorklistView key={kind} post={post} title="待办" kind={kind}>
      <Tabs options={options} chosen={kind} label="哪一类" isWhole onChoose={setChosen} />
    </WorklistView>
  );
};

/** What waits for this office, kind by kind. */
const WorklistPage = () => {
  const { kind } = usePageParams();
  return (
    <OfficeGate title="待办">
      {(post) => <WorklistAt key={post.office} post={post} first={isKind(kind) ? kind : null} />}
    </OfficeGate>
  );
};

export default WorklistPage;
