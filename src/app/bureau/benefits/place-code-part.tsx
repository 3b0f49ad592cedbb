import { inThrees } from '@kernel/scan-code';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Confirm } from '../../components/confirm';
import { WriteNote } from '../../components/query-view';
import { openPage } from '../../device/navigate';
import type { Served } from '../../post/posts';
import { usePlaceCode, type CodedPlace } from './use-place-code';

type Props = { readonly post: Served; readonly place: CodedPlace };
type Asking = 'replace' | 'block';
type CodedProps = Props & { readonly code: string; readonly onAsk: (asking: Asking) => void };

const titles = { replace: '换一张码', block: '停用这张码' } as const;

const Coded = ({ place, code, onAsk }: CodedProps) => (
  <>
    <View className="num">{`扫码牌 ${inThrees(code)}`}</View>
    <View className="row wrap">
      <Button
        text="打印，A5"
        icon="print"
        kind="line"
        isSmall
        label={`打印${place.name}的扫码牌`}
        onPress={() => {
          openPage('bureau/place-paper', { place: place.id });
        }}
      />
      {(['replace', 'block'] as const).map((each) => (
        <Button
          key={each}
          text={titles[each]}
          kind="line"
          isSmall
          label={`${place.name}，${titles[each]}`}
          onPress={() => {
            onAsk(each);
          }}
        />
      ))}
    </View>
  </>
);

/** The code that hangs at a place: made, printed, replaced when it was lost or copied, or blocked. */
export const PlaceCodePart = ({ post, place }: Props) => {
  const { id, name, code } = place;
  const [asking, setAsking] = useState<Asking | null>(null);
  const { making, blocking } = usePlaceCode(post, place);
  const close = () => {
    setAsking(null);
  };
  const act = (now: string) =>
    asking === 'block'
      ? blocking.run({ place: id, code: now })
      : making.run({ place: id, instead: now });
  return (
    <>
      {code === null ? (
        <View className="row wrap">
          <Button
            text="做一张扫码牌"
            icon="code"
            kind="line"
            isSmall
            isBusy={making.pending}
            label={`给${name}做一张扫码牌`}
            onPress={() => void making.run({ place: id })}
          />
        </View>
      ) : (
        <Coded post={post} place={place} code={code} onAsk={setAsking} />
      )}
      <WriteNote
        refusal={making.refusal ?? blocking.refusal}
        fault={making.fault ?? blocking.fault}
      />
      <Confirm
        isOpen={asking !== null && code !== null}
        title={`${name}：${asking === null ? '' : titles[asking]}？`}
        yes={asking === null ? '' : titles[asking]}
        isBusy={making.pending || blocking.pending}
        onYes={() => {
          if (code !== null) void act(code).then(close);
        }}
        onNo={close}
      >
        <View>现在贴着的那一张立刻作废，再也不能用。记过的次数都留着，谁办的也记着。</View>
      </Confirm>
    </>
  );
};
