import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { WriteNote } from '../../components/query-view';
import type { Home } from '../../resident/reading/answers';
import { useLapsedRead } from './use-home-page';

const toldAtOnce = 20;

/** Says once what was not fetched in time: the points are back, and why. */
export const LapsedNotice = ({ lapsed }: Pick<Home, 'lapsed'>) => {
  const { read, pending, refusal, fault } = useLapsedRead();
  if (lapsed.length === 0) return null;
  const points = lapsed.reduce((sum, each) => sum + each.points, 0);
  const names = lapsed.map(({ title }) => title).join('、');
  return (
    <Notice>
      <View>
        {`${names}过了取货期限，`}
        {`${String(points)} 分已经退回存折，原来的到期日不变。`}
      </View>
      <View className="home-lapsed-act">
        <Button
          text="知道了"
          kind="line"
          isSmall
          isBusy={pending}
          onPress={() => void read(lapsed.slice(0, toldAtOnce).map(({ id }) => id))}
        />
      </View>
      <WriteNote refusal={refusal} fault={fault} />
    </Notice>
  );
};
