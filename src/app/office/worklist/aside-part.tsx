import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Confirm } from '../../components/confirm';

type Props = {
  readonly isBusy: boolean;
  readonly onYes: () => Promise<unknown>;
};

/** A relative's or a friend's: one says so, and checks this household no more. */
export const AsidePart = ({ isBusy, onYes }: Props) => {
  const [isAsked, setAsked] = useState(false);
  const close = () => {
    setAsked(false);
  };
  return (
    <>
      <Button
        text="是我的亲友，回避"
        kind="line"
        isSmall
        onPress={() => {
          setAsked(true);
        }}
      />
      <Confirm
        isOpen={isAsked}
        title="对这一户回避？"
        yes="回避"
        isBusy={isBusy}
        onYes={() => {
          void onYes().then(close);
        }}
        onNo={close}
      >
        <View>以后这一户的申报都由别的同事核，你不能再核。回避不能自己取消。</View>
      </Confirm>
    </>
  );
};
