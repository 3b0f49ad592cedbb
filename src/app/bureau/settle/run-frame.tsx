import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from '../../components/button';
import { KeyValue } from '../../components/key-value';
import { Notice } from '../../components/notice';
import { ProgressBar } from '../../components/progress-bar';
import { WriteNote } from '../../components/query-view';
import { progressWords, statusWords } from './settle-words';
import { isUnderWay, type CarryOn, type Status } from './use-settle';

type Shown = { readonly id: string; readonly status: Status; readonly looked: number };
type Props = {
  readonly run: Shown;
  readonly of: number;
  /** Whether who looks may go on with it and decide it now. */
  readonly may: boolean;
  readonly carrying: CarryOn<unknown>;
  /** What another person decides by, while it waits for one. */
  readonly decide: ReactNode;
  readonly children: ReactNode;
};

const UnderWay = ({ run, of }: Pick<Props, 'run' | 'of'>) => (
  <Notice kind="info">
    <View className="b num">{progressWords(run, of)}</View>
    <ProgressBar at={run.looked} of={of} />
    <View className="s14">关掉这一页也不要紧，回来可以接着办，一户不会记两次。</View>
  </Notice>
);

const colleague = '已离岗的同事';

type People = {
  readonly status: Status;
  readonly openedCalled: string | null;
  readonly decidedCalled: string | null;
  readonly answer: string | null;
};

/** Who opened it and, once decided, who decided and what they said. */
export const RunPeople = ({ run, opened }: { readonly run: People; readonly opened: string }) => {
  const { status, openedCalled, decidedCalled, answer } = run;
  const isDecided = status !== 'counting' && status !== 'counted';
  return (
    <>
      <KeyValue name={opened}>{openedCalled ?? colleague}</KeyValue>
      {isDecided ? (
        <KeyValue name={status === 'declined' ? '谁退回' : '谁核准'}>
          {`${decidedCalled ?? colleague}${answer === null ? '' : `：${answer}`}`}
        </KeyValue>
      ) : null}
    </>
  );
};

/** One run: where it stands, its numbers, its progress, and the decision of another person. */
export const RunFrame = ({ run, of, may, carrying, decide, children }: Props) => {
  const { went, pending, refusal, fault, go } = carrying;
  return (
    <View className="stack-4">
      <View className="s20 h">{statusWords[run.status]}</View>
      {isUnderWay(run) ? <UnderWay run={run} of={of} /> : null}
      {children}
      <WriteNote refusal={refusal} fault={fault} />
      {isUnderWay(run) && may ? (
        <Button
          text={run.status === 'counting' ? '接着算' : '接着记'}
          isBusy={pending || went !== null}
          onPress={() => {
            go(run.id);
          }}
        />
      ) : null}
      {run.status === 'counted' && may ? decide : null}
    </View>
  );
};
