import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { openPage, openTab } from '../../device/navigate';
import { useElder } from '../../device/preferences';
import { PlainCover } from '../../components/plain-cover';
import type { Me } from '../../client/answers';
import { wayToPassbook } from '../../resident/reading/way-to-passbook';
import { ElderWays } from './elder-ways';
import { PublicCard } from './public-card';

const go = (me: Me, page: Parameters<typeof wayToPassbook>[1]) => () => {
  wayToPassbook(me, page);
};

const SignIn = () => (
  <Notice
    kind="info"
    onPress={() => {
      openTab('mine');
    }}
  >
    还没有登录。不登录也能看下面这些；要开存折，先到“我的”登录。
  </Notice>
);

const Outdated = () => (
  <Notice
    onPress={() => {
      openPage('resident/consent');
    }}
  >
    你的存折还在。隐私说明要先看过、同意，才能打开它。
  </Notice>
);

/** Before there is a passbook: two ways to one, and everything that is public. */
export const Welcome = ({ me }: { readonly me: Me }) => {
  const isElder = useElder();
  return (
    <>
      <PlainCover>
        <View className="s20 b">{me.household === null ? '还没有存折' : '存折还没有打开'}</View>
        <View className="plain-cover-line">
          {me.household === null ? '一户一本，省水记分，换日用品' : '看过隐私说明就能打开'}
        </View>
      </PlainCover>
      {me.signedIn ? null : <SignIn />}
      {me.household === null ? (
        <View className="home-ways">
          <Button
            text="开一本"
            kind="cta"
            icon="book"
            onPress={go(me, 'resident/open-household')}
          />
          <Button text="加入家里的" kind="line" icon="people" onPress={go(me, 'resident/join')} />
        </View>
      ) : (
        <Outdated />
      )}
      <PublicCard />
      {isElder ? <ElderWays /> : null}
    </>
  );
};
