import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { WriteNote } from '../../components/query-view';
import { isReason, ReasonField } from '../pieces/reason-field';
import type { AtHousehold } from './use-household';

const usual = ['来窗口办事', '电话咨询', '核对档案'] as const;

type Props = { readonly at: AtHousehold; readonly isLive: boolean };

/** A card opens for a reason, and the household reads who opened it and why. */
export const OpenReason = ({ at, isLive }: Props) => {
  const [reason, setReason] = useState<string>(at.code === null ? '' : usual[0]);
  const { opening, open } = at;
  const words = () => {
    if (!isLive) return '离线，不能打开';
    return isReason(reason) ? '打开档案' : '先写明为什么看';
  };
  return (
    <Card>
      <View className="stack">
        <ReasonField label="为什么看这一户" usual={usual} value={reason} onChange={setReason} />
        <Button
          text={words()}
          isOff={!isLive || !isReason(reason)}
          isBusy={opening.pending}
          onPress={() => {
            open(reason.trim());
          }}
        />
        <WriteNote refusal={opening.refusal} fault={opening.fault} />
        <Text className="s14 mist">打开以后会记一笔：谁、什么时候、为什么看。户主看得到。</Text>
      </View>
    </Card>
  );
};
