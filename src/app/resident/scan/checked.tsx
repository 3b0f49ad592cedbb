import { minuteOf } from '@kernel/day';
import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { KeyValue } from '../../components/key-value';
import { Face } from '../../components/query-view';
import type { PublicAnswer } from '../../client/visitor-answers';

type Props = { readonly page: PublicAnswer<'checkPage'> };

/** Whether a printed page stands so in the books. */
export const Checked = ({ page }: Props) =>
  page.found ? (
    <Card isPaper>
      <View className="stack">
        <View className="row between">
          <View className="s20 h">这一页和账本一致</View>
          <Chip kind="ok" text="对得上" />
        </View>
        <View>
          <KeyValue name="存折号">{page.passbookNo}</KeyValue>
          <KeyValue name="最后一笔">{`第 ${String(page.lastLine ?? '')} 笔`}</KeyValue>
          <KeyValue name="结余">{`${String(page.balance ?? '')} 分`}</KeyValue>
          <KeyValue name="入账">
            {page.asOf === null ? null : minuteOf(new Date(page.asOf))}
          </KeyValue>
        </View>
        <View className="s14 on-paper-2">
          纸上的数和这里不一样，请拿着纸到网点，5 个工作日内答复。
        </View>
      </View>
    </Card>
  ) : (
    <Face title="账本里没有这一页" sentence="请核对校验码；还是不对，请拿着纸到网点问。" isStill />
  );
