import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ChoiceField } from '../../components/choice-field';
import { Confirm } from '../../components/confirm';
import { Notice } from '../../components/notice';
import { WriteNote } from '../../components/query-view';
import type { Served } from '../../post/posts';
import { monthsBack, sumWords } from './settle-words';
import { useSettlePeriod, type ReadingRule } from './use-settle';

type Props = {
  readonly post: Served;
  readonly rules: readonly ReadingRule[];
  readonly isLive: boolean;
};

/** Points for the bills of a month that were read, for every household at once. */
export const PeriodPart = ({ post, rules, isLive }: Props) => {
  const settling = useSettlePeriod(post);
  const months = monthsBack(new Date());
  const [month, setMonth] = useState(months[0]?.key ?? null);
  const [rule, setRule] = useState<string | null>(rules[0]?.id ?? null);
  const [isAsked, setAsked] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const chosen = rules.find(({ id }) => id === rule);
  const settle = async () => {
    if (month === null || rule === null) return;
    const found = await settling.run({ month, rule });
    setAsked(false);
    if (found !== undefined) setDone(`${month} 记了 ${sumWords(found.settled, found.points)}`);
  };
  const isAdmin = post.roles.includes('admin');
  const lacks = !isAdmin ? '由管理来结' : isLive ? null : '离线，不能结';
  return (
    <Card>
      <View className="stack">
        <View className="s14 mist">
          抄到账单的每一户，照规则记一次报读数的分；估抄的、记过的不记。再结一次，只记没记的。
        </View>
        <ChoiceField label="哪个月的账单" choices={months} chosen={month} onChoose={setMonth} />
        <ChoiceField
          label="按哪条规则"
          choices={rules.map(({ id, title, points }) => ({
            ...{ key: id, text: `${title} +${String(points)}` },
          }))}
          chosen={rule}
          onChoose={setRule}
        />
        {done === null ? null : <Notice icon="ok">{done}</Notice>}
        <WriteNote refusal={settling.refusal} fault={settling.fault} />
        <Button
          text={lacks ?? '结这个月'}
          isOff={lacks !== null || chosen === undefined}
          isBusy={settling.pending}
          onPress={() => {
            setAsked(true);
          }}
        />
        <Confirm
          isOpen={isAsked}
          title={`结 ${month ?? ''} 的账期？`}
          yes="结算，记分"
          isBusy={settling.pending}
          onYes={() => void settle()}
          onNo={() => {
            setAsked(false);
          }}
        >
          <View>{`抄到账单的每一户记 ${String(chosen?.points ?? 0)} 分，一户一次。`}</View>
        </Confirm>
      </View>
    </Card>
  );
};
