import { PageFrame } from '../../components/page-frame';
import { Face, FaultFace, QueryView } from '../../components/query-view';
import { Skeleton } from '../../components/skeleton';
import { openPage } from '../../device/navigate';
import { useElder } from '../../device/preferences';
import { oldSince } from '../../resident/reading/old-since';
import './exchange.scss';
import { GoodsShelf } from './goods-shelf';
import { OfficeBar } from './office-bar';
import { ReservedCard } from './reserved-card';
import { ReserveSheets } from './reserve-sheets';
import { useExchange, type Exchange } from './use-exchange';
import { useReserving, type Reserving } from './use-reserving';

type Props = { readonly exchange: Exchange; readonly reserving: Reserving };

const noOffice = {
  title: '还没有网点上架东西',
  sentence: '网点开通后，这里能看到换什么、还剩多少。',
  act: {
    text: '先看怎么得分',
    icon: 'doc',
    onPress: () => {
      openPage('visitor/rules');
    },
  },
} as const;

/** Before an office is known there is no shelf to read. */
const NoOffice = ({ exchange }: Pick<Props, 'exchange'>) => {
  const { places, hasNoOffice, office } = exchange;
  if (office !== null) return null;
  if (hasNoOffice) {
    return <Face {...noOffice} />;
  }
  return places.fault !== undefined && !places.isLoading ? (
    <FaultFace fault={places.fault} onAgain={places.again} />
  ) : (
    <Skeleton kind="cards" />
  );
};

const Inside = ({ exchange, reserving }: Props) => (
  <QueryView reading={exchange.shelf} skeleton="cards" isOfPoints={exchange.isHousehold}>
    {(shelf) => (
      <>
        <OfficeBar exchange={exchange} shelf={shelf} />
        {exchange.reserved.map((each) => (
          <ReservedCard key={each.id} reservation={each} />
        ))}
        <GoodsShelf exchange={exchange} shelf={shelf} onReserve={reserving.ask} />
        <ReserveSheets reserving={reserving} shelf={shelf} />
      </>
    )}
  </QueryView>
);

const ExchangePage = () => {
  const exchange = useExchange();
  const reserving = useReserving(exchange.office);
  const isElder = useElder();
  return (
    <PageFrame
      title={isElder ? '换东西' : '兑换'}
      {...(isElder ? {} : { tab: 'exchange' as const })}
      oldSince={oldSince(exchange.shelf)}
      oldHint="取货码和纸存折还能用"
    >
      {exchange.office === null ? (
        <NoOffice exchange={exchange} />
      ) : (
        <Inside exchange={exchange} reserving={reserving} />
      )}
    </PageFrame>
  );
};

export default ExchangePage;
