import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ChoiceField } from '../../components/choice-field';
import { MoreButton } from '../../components/more-button';
import { QueryView, WriteNote } from '../../components/query-view';
import type { Served } from '../../post/posts';
import { RunRows } from './run-rows';
import { monthsBack, rowNote, yearWords } from './settle-words';
import { mayRun, useOpenRun, type Run, type Yearly } from './use-settle';
import { clock } from '../../device/clock';

type OpenProps = {
  readonly post: Served;
  readonly isLive: boolean;
  readonly onOpened: (run: Run['id']) => void;
};

const OpenForm = ({ post, isLive, onOpened }: OpenProps) => {
  const months = monthsBack(clock.now());
  const [month, setMonth] = useState(months[0]?.key ?? null);
  const { run, pending, refusal, fault } = useOpenRun(post);
  const open = async () => {
    const opened = month === null ? undefined : await run({ month });
    if (opened !== undefined) onOpened(opened.run);
  };
  return (
    <View className="stack">
      <ChoiceField
        label="算到哪个月为止"
        choices={months}
        chosen={month}
        hint="这个月和前十一个月，和再前一年比。先算，不记分。"
        onChoose={setMonth}
      />
      <WriteNote refusal={refusal} fault={fault} />
      <Button
        text={isLive ? '先算一遍' : '离线，不能算'}
        isOff={!isLive}
        isBusy={pending}
        onPress={() => void open()}
      />
    </View>
  );
};

const Steps = ({ steps }: { readonly steps: readonly { percent: number; points: number }[] }) => (
  <View className="s14 mist num">
    {`${steps
      .map(({ percent, points }) => `少 ${String(percent)}% 以上记 ${String(points)} 分`)
      .join('，')}；一户十二个月里只记一次。只看同意收账单、有单独水表的户，估抄的不算。`}
  </View>
);

type Props = Yearly & {
  readonly post: Served;
  readonly isLive: boolean;
  readonly chosen: string | null;
  readonly onChoose: (run: string) => void;
};

/** The runs of the yearly bonus, and a new one. */
export const YearlyPart = ({ post, reading, isLive, carrying, chosen, onChoose }: Props) => (
  <QueryView reading={reading}>
    {(pages) => (
      <View className="stack">
        <Card>
          <View className="stack">
            <Steps steps={pages.first.steps} />
            {mayRun(post) ? (
              <OpenForm
                post={post}
                isLive={isLive}
                onOpened={(run) => {
                  onChoose(run);
                  carrying.go(run);
                }}
              />
            ) : null}
          </View>
        </Card>
        <RunRows
          rows={pages.items.map((run) => ({
            ...{ id: run.id, status: run.status },
            ...{ title: yearWords(run), note: rowNote(run) },
          }))}
          icon="drop"
          chosen={chosen}
          onChoose={onChoose}
        />
        <MoreButton pages={pages} text="再往后" />
      </View>
    )}
  </QueryView>
);
