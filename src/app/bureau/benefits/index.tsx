import { View } from '@tarojs/components';
import { useState } from 'react';
import { bureau, useRead } from '../../client';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { ListRow } from '../../components/list-row';
import { QueryView } from '../../components/query-view';
import { OfficeFrame } from '../../post/office-frame';
import { OfficeGate } from '../../post/office-gate';
import { bureauRoles, type Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import type { Answer } from '../answers';
import { Beside } from '../staff/beside';
import { BenefitPart } from './benefit-part';

export type Counted = Answer<'benefits'>['items'][number];

const noteOf = ({ levelName, places, used }: Counted): string =>
  [`${levelName}起`, `${String(places)} 处能用`, `用过 ${String(used)} 次`].join(' · ');

const Mark = ({ benefit }: { readonly benefit: Counted }) =>
  benefit.reported > 0 ? (
    <Chip kind="warn" text={`不认 ${String(benefit.reported)} 次`} />
  ) : (
    <>{`本月 ${String(benefit.usedThisMonth)} 次`}</>
  );

const BenefitsAt = ({ post }: { readonly post: Served }) => {
  const [chosen, setChosen] = useState<string | null>(null);
  const reading = useRead(
    ['bureau-benefits', post.office],
    () => bureau.benefits.query({ office: post.office }),
    { isAlwaysAsked: true },
  );
  const live = useLive(reading);
  const benefit = reading.value?.items.find(({ id }) => id === chosen) ?? null;
  return (
    <OfficeFrame
      title="惠民待遇"
      post={post}
      live={live}
      isBeside
      offlineHint="离线，不能登记地方。连上网再办"
    >
      <QueryView
        reading={reading}
        isEmpty={({ items }) => items.length === 0}
        empty={{ title: '还没有待遇', sentence: '待遇由文件公布以后录入，这里列出次数和地方。' }}
      >
        {({ items }) => (
          <View className="stack">
            <Card isFlush>
              {items.map((each) => (
                <ListRow
                  key={each.id}
                  icon={each.id === chosen ? 'right' : 'gift'}
                  title={each.title}
                  note={noteOf(each)}
                  end={<Mark benefit={each} />}
                  isMarkBelow
                  onPress={() => {
                    setChosen(each.id);
                  }}
                />
              ))}
            </Card>
            <View className="s14 mist">
              只有次数，没有人名，也没有谁的信用分。“不认”是 90 天里的。
            </View>
          </View>
        )}
      </QueryView>
      <Beside
        title={benefit?.title ?? null}
        hint="点一项待遇，在这里看每月的次数、承接的地方和反映。"
        onClose={() => {
          setChosen(null);
        }}
      >
        {benefit === null ? null : (
          <BenefitPart
            key={benefit.id}
            post={post}
            benefit={benefit.id}
            terms={benefit}
            isLive={live.isLive}
          />
        )}
      </Beside>
    </OfficeFrame>
  );
};

/** Every benefit: how often it was used, where it is honoured, and where it was not. */
const BenefitsPage = () => (
  <OfficeGate title="惠民待遇" roles={bureauRoles}>
    {(post) => <BenefitsAt key={post.office} post={post} />}
  </OfficeGate>
);

export default BenefitsPage;
