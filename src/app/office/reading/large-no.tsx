import type { Refusal } from '@kernel/refusal';
import { View } from '@tarojs/components';
import { Icon } from '../../components/icon';
import './large-no.scss';

const second = (details: Refusal['details'], name: string): string | null => {
  const found = details?.[name];
  return found === undefined ? null : String(found);
};

/** A no that must be read from an arm's length, in the sun: handed over already, when and by whom. */
export const LargeNo = ({ refusal }: { readonly refusal: Refusal }) => {
  const time = refusal.code === 'ALREADY_COLLECTED' ? second(refusal.details, 'time') : null;
  const who = second(refusal.details, 'who');
  return (
    <View className="large-no num" {...{ role: 'alert' }}>
      <Icon name="warn" size={40} />
      {time === null ? (
        <View className="large-no-words">{refusal.sentence}</View>
      ) : (
        <>
          <View className="large-no-time">{time}</View>
          <View className="large-no-words">{`已由${who ?? '同事'}交付过`}</View>
        </>
      )}
      <View className="large-no-next">{refusal.next}</View>
    </View>
  );
};
