import { View } from '@tarojs/components';
import { useState } from 'react';
import { bureau, useRead } from '../../client';
import { usePages } from '../../client/use-pages';
import { KeyValue } from '../../components/key-value';
import { ListRow } from '../../components/list-row';
import { MoreButton } from '../../components/more-button';
import { QueryView } from '../../components/query-view';
import { Tabs } from '../../components/tabs';
import type { Served } from '../../post/posts';
import './benefits.scss';
import { PlacesPart } from './places-part';

export type PartProps = {
  readonly post: Served;
  readonly benefit: string;
  readonly isLive: boolean;
};

type Terms = { readonly issuingOffice: string; readonly document: string | null };

const parts = [
  { key: 'places', text: '地方' },
  { key: 'uses', text: '次数' },
  { key: 'reports', text: '不认' },
] as const;
type Part = (typeof parts)[number]['key'];

const Uses = ({ post, benefit }: PartProps) => {
  const reading = useRead(['benefit-uses', post.office, benefit], () =>
    bureau.benefitUses.query({ office: post.office, benefit }),
  );
  return (
    <QueryView reading={reading}>
      {({ since, months }) =>
        months.length === 0 ? (
          <View className="mist num">{`${since} 起还没有用过。`}</View>
        ) : (
          <View className="benefit-months num">
            {months.map(({ month, uses }) => (
              <View key={month} className="benefit-month">
                <View className="s20 b">{`${String(uses)} 次`}</View>
                <View className="s14 mist">{month}</View>
              </View>
            ))}
          </View>
        )
      }
    </QueryView>
  );
};

const Reports = ({ post, benefit }: PartProps) => {
  const reading = usePages(['benefit-reports', post.office, benefit], (cursor) =>
    bureau.benefitReports.query({
      ...{ office: post.office, benefit },
      ...(cursor === undefined ? {} : { cursor }),
    }),
  );
  return (
    <QueryView reading={reading}>
      {(pages) =>
        pages.items.length === 0 ? (
          <View className="mist">没有人反映过。</View>
        ) : (
          <View>
            {pages.items.map(({ id, placeName, day, reason }) => (
              <ListRow key={id} title={placeName} note={reason ?? '没有写原因'} end={day} />
            ))}
            <MoreButton pages={pages} text="再看更早的" />
          </View>
        )
      }
    </QueryView>
  );
};

/** One benefit as the bureau sees it. */
export const BenefitPart = ({ terms, ...props }: PartProps & { readonly terms: Terms }) => {
  const [part, setPart] = useState<Part>('places');
  return (
    <View className="stack-4">
      <View>
        <KeyValue name="哪个单位">{terms.issuingOffice}</KeyValue>
        <KeyValue name="依据">{terms.document ?? '待公布'}</KeyValue>
      </View>
      <Tabs options={parts} chosen={part} label="看哪一样" isWhole onChoose={setPart} />
      {part === 'places' ? <PlacesPart {...props} /> : null}
      {part === 'uses' ? <Uses {...props} /> : null}
      {part === 'reports' ? <Reports {...props} /> : null}
    </View>
  );
};
