import { Text, View } from '@tarojs/components';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { SpeakButton } from '../../components/speak-button';
import type { Answer } from '../reading/answers';
import { plus } from '../words/plus';

type Props = { readonly claim: Answer<'scan'> };

const Numbers = ({ usable, waiting }: Props['claim']['numbers']) => (
  <View className="scan-numbers num">
    <View>
      <View className="s14 on-paper-2">可用</View>
      <View className="s28 h">{usable}</View>
    </View>
    <View>
      <View className="s14 on-paper-2">待到账</View>
      <View className="s28 h">{waiting}</View>
    </View>
  </View>
);

/** `+20 分`, on paper: in the book at once, or waiting until the office has looked. */
export const Claimed = ({ claim }: Props) => {
  const isWaiting = claim.status === 'waiting';
  return (
    <Card isPaper className="scan-claimed">
      <View className="scan-chip">
        <Chip kind={isWaiting ? 'warn' : 'ok'} text={isWaiting ? '待到账' : '已记入存折'} />
      </View>
      <View className="scan-points num">
        <Text className="scan-big">{plus(claim.points)}</Text>
        <Text className="s20"> 分</Text>
      </View>
      <View className="s20 h">{claim.title}</View>
      <View className="row-s scan-sentence">
        <View>{claim.sentence}</View>
        <SpeakButton text={claim.sentence} label="读给我听" />
      </View>
      {claim.credit > 0 && !isWaiting ? (
        <View className="s14 on-paper-2 num">{`信用积分 ${plus(claim.credit)}，只记着，不会花掉`}</View>
      ) : null}
      <Numbers {...claim.numbers} />
    </Card>
  );
};
