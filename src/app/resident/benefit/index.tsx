import { monthAndDay } from '@kernel/day';
import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import { KeyValue } from '../../components/key-value';
import { ListRow } from '../../components/list-row';
import { MoreButton } from '../../components/more-button';
import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { usePageParams } from '../../device/page-params';
import type { Pages } from '../../client/use-pages';
import { benefitPromise } from '../benefits/promise';
import '../credit/credit.scss';
import type { Benefit } from '../reading/answers';
import { oldSince } from '../reading/old-since';
import { PlaceRow } from './place-row';
import { ShowPart } from './show-part';
import { useBenefitPage } from './use-benefit';

const datesOf = ({ validFrom, validUntil }: Benefit): string =>
  validFrom === null && validUntil === null
    ? '待公布'
    : `${validFrom ?? '即日'} 起${validUntil === null ? '' : `，到 ${validUntil}`}`;

const Facts = ({ benefit }: { readonly benefit: Benefit }) => (
  <Card title={benefit.title} {...(benefit.isDefault ? { aside: '待文件公布' } : {})}>
    <KeyValue name="哪一级起">
      {`${benefit.levelName}（信用 ${String(benefit.fromCredit)} 分）`}
    </KeyValue>
    <KeyValue name="哪个单位">{benefit.issuingOffice}</KeyValue>
    <KeyValue name="依据">{benefit.document ?? '待公布'}</KeyValue>
    <KeyValue name="日期">{datesOf(benefit)}</KeyValue>
  </Card>
);

type PlacesProps = {
  readonly benefit: Benefit;
  readonly pages: Pages<Benefit['places'][number]>;
};

const Places = ({ benefit, pages }: PlacesProps) => (
  <Card title="在哪里能用" isFlush>
    {pages.items.length === 0 ? (
      <View className="credit-none mist">还没有公布在哪里能用。公布以后这里会列出来。</View>
    ) : null}
    {pages.items.map((place) => (
      <PlaceRow key={place.id} place={place} canReport={benefit.open} />
    ))}
    <MoreButton pages={pages} text="再看别处" />
  </Card>
);

const Uses = ({ uses }: Pick<Benefit, 'uses'>) =>
  uses.length === 0 ? null : (
    <Card title="你用过的" isFlush>
      {uses.map(({ day, where }, index) => (
        <ListRow key={index} icon="check" title={where} end={monthAndDay(day)} />
      ))}
    </Card>
  );

/** One benefit: show it, who gives it by which document, and where it is honoured. */
const BenefitPage = () => {
  const reading = useBenefitPage(usePageParams()['benefit'] ?? '');
  return (
    <PageFrame title={reading.value?.first.title ?? '这项待遇'} oldSince={oldSince(reading)}>
      <QueryView reading={reading} skeleton="page">
        {(pages) => (
          <>
            <Facts benefit={pages.first} />
            <ShowPart benefit={pages.first} />
            <Places benefit={pages.first} pages={pages} />
            <Uses uses={pages.first.uses} />
            <View className="s14 mist">{benefitPromise}</View>
          </>
        )}
      </QueryView>
    </PageFrame>
  );
};

export default BenefitPage;
