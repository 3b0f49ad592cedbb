import { minuteOf } from '@kernel/day';
import { View } from '@tarojs/components';
import { bureau, useRead } from '../../client';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { ListRow } from '../../components/list-row';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import type { Served } from '../../post/posts';
import { wrongOf } from './tables';

const verdict = (wrong: number, all: number): string =>
  wrong === 0
    ? `${String(all)} 项都对得上`
    : `${String(all)} 项里有 ${String(wrong)} 项对不上，请先停办再查`;

/** The books replayed from their lines, check by check. */
export const ReconcileCard = ({ post }: { readonly post: Served }) => {
  const reading = useRead(['reconcile', post.office], () =>
    bureau.reconcile.query({ office: post.office }),
  );
  return (
    <QueryView reading={reading}>
      {({ checks, at }) => (
        <View className="stack">
          <Notice
            kind={wrongOf(checks) === 0 ? 'info' : 'warn'}
            icon={wrongOf(checks) === 0 ? 'ok' : 'warn'}
          >
            <View className="b">{verdict(wrongOf(checks), checks.length)}</View>
            <View className="s14 num">{`${minuteOf(new Date(at))} 对的账`}</View>
          </Notice>
          <Card isFlush>
            {checks.map(({ name, title, wrong }) => (
              <ListRow
                key={name}
                title={title}
                end={
                  wrong === 0 ? (
                    <Chip kind="ok" text="对得上" />
                  ) : (
                    <Chip kind="warn" icon="warn" text={`${String(wrong)} 处不对`} />
                  )
                }
              />
            ))}
          </Card>
          <Button text="再对一次" kind="line" icon="refresh" isSmall onPress={reading.again} />
        </View>
      )}
    </QueryView>
  );
};
