import { slipWords } from '@kernel/slip-no';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { ListRow } from '../../components/list-row';
import { QueryView, WriteNote } from '../../components/query-view';
import { openPage } from '../../device/navigate';
import type { Served } from '../../post/posts';
import { isReason, ReasonField } from '../pieces/reason-field';
import { stateNames } from './slip-words';
import { useBlock, useVoidSlips } from './use-slips';

type Props = {
  readonly post: Served;
  readonly block: string;
  readonly isLive: boolean;
  readonly onDone: () => void;
};

const VoidPart = ({ post, block, onDone, open }: Props & { readonly open: number }) => {
  const [reason, setReason] = useState('');
  const { run, pending, refusal, fault } = useVoidSlips(post);
  const lose = async () => {
    if ((await run({ block, reason: reason.trim() })) !== undefined) onDone();
  };
  return (
    <View className="stack">
      <ReasonField
        label="丢了或印坏了，作废没用的"
        usual={['整叠丢了', '印坏了']}
        value={reason}
        onChange={setReason}
        maxLength={100}
      />
      <WriteNote refusal={refusal} fault={fault} />
      {isReason(reason) ? (
        <Button
          id="void-slips"
          text={`作废没用的 ${String(open)} 张`}
          kind="red"
          isBusy={pending}
          onPress={() => void lose()}
        />
      ) : null}
    </View>
  );
};

/** One block: print it again, see which slip is where, or make the rest void. */
export const BlockSheet = (props: Props) => {
  const { post, block, isLive } = props;
  const reading = useBlock(post, block);
  return (
    <QueryView reading={reading} skeleton="rows">
      {({ items }) => {
        const open = items.filter(({ state }) => state === 'open').length;
        return (
          <View className="stack">
            <Button
              text="打印这一叠"
              kind="line"
              icon="print"
              onPress={() => {
                openPage('office/print', { what: 'slips', block });
              }}
            />
            {open > 0 && isLive ? <VoidPart {...props} open={open} /> : null}
            <View>
              {items.map(({ serial, state, usedDay, voidReason }) => (
                <ListRow
                  key={serial}
                  title={slipWords(serial)}
                  {...(usedDay === null ? {} : { note: `${usedDay} 的事` })}
                  {...(voidReason === null ? {} : { note: voidReason })}
                  end={<Chip {...stateNames[state]} />}
                />
              ))}
            </View>
          </View>
        );
      }}
    </QueryView>
  );
};
