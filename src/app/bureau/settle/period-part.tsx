import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ChoiceField } from '../../components/choice-field';
import { MoreButton } from '../../components/more-button';
import { QueryView, WriteNote } from '../../components/query-view';
import type { Served } from '../../post/posts';
import type { Answer } from '../answers';
import { RunRows } from './run-rows';
import { monthsBack, periodWords, settlementNote } from './settle-words';
import { mayRun, useOpenSettlement, type Period } from './use-settle';
import { clock } from '../../device/clock';

type OpenProps = {
  readonly post: Served;
  readonly rules: Answer<'settlements'>['rules'];
  readonly isLive: boolean;
  readonly onOpened: (settlement: string) => void;
};

const OpenForm = ({ post, rules, isLive, onOpened }: OpenProps) => {
  const months = monthsBack(clock.now());
  const [month, setMonth] = useState(months[0]?.key ?? null);
  const [rule, setRule] = useState<string | null>(rules[0]?.id ?? null);
  const { run, pending, refusal, fault } = useOpenSettlement(post);
  const open = async () => {
    if (month === null || rule === null) return;
    const opened = await run({ month, rule });
    if (opened !== undefined) onOpened(opened.settlement);
  };
  return (
    <View className="stack">
      <ChoiceField label="哪个月的账单" choices={months} chosen={month} onChoose={setMonth} />
      <ChoiceField
        label="按哪条规则"
        choices={rules.map(({ id, title, points }) => ({
          ...{ key: id, text: `${title} +${String(points)}` },
        }))}
        chosen={rule}
        hint="先数几户有账单，另一位同事核准了再记。"
        onChoose={setRule}
      />
      <WriteNote refusal={refusal} fault={fault} />
      <Button
        text={isLive ? '结这个月，请人核准' : '离线，不能结'}
        isOff={!isLive || rule === null}
        isBusy={pending}
        onPress={() => void open()}
      />
    </View>
  );
};

type Props = {
  readonly post: Served;
  readonly reading: Period['reading'];
  readonly isLive: boolean;
  readonly chosen: string | null;
  readonly onChoose: (settlement: string) => void;
};

/** Settlements of billing periods: points for the bills that were read, and a new one. */
export const PeriodPart = ({ post, reading, isLive, chosen, onChoose }: Props) => (
  <QueryView reading={reading} skeleton="rows">
    {(pages) => (
      <View className="stack">
        <Card>
          <View className="stack">
            <View className="s14 mist">
              抄到账单的每一户，照规则记一次报读数的分；估抄的、记过的不记。再结一次，只记没记的。
            </View>
            {mayRun(post) ? (
              <OpenForm post={post} rules={pages.first.rules} isLive={isLive} onOpened={onChoose} />
            ) : null}
          </View>
        </Card>
        <RunRows
          rows={pages.items.map((each) => ({
            ...{ id: each.id, status: each.status },
            ...{ title: periodWords(each), note: settlementNote(each) },
          }))}
          icon="meter"
          chosen={chosen}
          onChoose={onChoose}
        />
        <MoreButton pages={pages} text="再往后" />
      </View>
    )}
  </QueryView>
);
