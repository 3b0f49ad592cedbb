import { dayOf, monthAndDay } from '@kernel/day';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { resident } from '../../client';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { ListRow } from '../../components/list-row';
import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { openPage, openTab } from '../../device/navigate';
import { MoreButton } from '../../components/more-button';
import type { Reservation } from '../reading/answers';
import { oldSince } from '../reading/old-since';
import { usePages } from '../../client/use-pages';
import { dayAndClock } from '../../components/day-and-clock';
import { statusWords } from '../words/reservation-status';
import { PickupSheet } from './pickup-sheet';

const empty = {
  title: '还没有换过东西',
  sentence: '积分够了，就到兑换页预留一样。',
  act: {
    text: '去兑换',
    onPress: () => {
      openTab('exchange');
    },
  },
} as const;

const noteOf = ({ status, deadline, reservedAt, officeName }: Reservation) =>
  status === 'reserved'
    ? `${dayAndClock(deadline)} 前到${officeName}取`
    : `${monthAndDay(dayOf(new Date(reservedAt)))} · ${officeName}`;

type RowProps = {
  readonly reservation: Reservation;
  readonly onShow: (reservation: Reservation) => void;
};

const Row = ({ reservation, onShow }: RowProps) => {
  const { text, kind } = statusWords(reservation);
  return (
    <ListRow
      title={`${reservation.title} · ${String(reservation.points)} 分`}
      note={noteOf(reservation)}
      end={<Chip text={text} kind={kind} />}
      isMarkBelow
      label={`${reservation.title}，${String(reservation.points)} 分，${text}`}
      onPress={() => {
        if (reservation.status === 'reserved') onShow(reservation);
        else openPage('resident/entry', { seq: reservation.seq });
      }}
    />
  );
};

/** Everything the household reserved or exchanged, the newest first. */
const ReservationsPage = () => {
  const [shown, setShown] = useState<Reservation | null>(null);
  const reading = usePages(['reservations'], (cursor) =>
    resident.reservations.query(cursor === undefined ? {} : { cursor }),
  );
  return (
    <PageFrame title="预留记录" oldSince={oldSince(reading)}>
      <QueryView
        reading={reading}
        isOfPoints
        empty={empty}
        isEmpty={({ items }) => items.length === 0}
      >
        {(pages) => (
          <>
            <Card isFlush>
              {pages.items.map((each) => (
                <Row key={each.id} reservation={each} onShow={setShown} />
              ))}
            </Card>
            <MoreButton pages={pages} text="再看更早的" />
            <View className="c s14 mist">点一行：没取的看取货码，取过的看那一笔账。</View>
          </>
        )}
      </QueryView>
      <PickupSheet
        reservation={shown}
        onClose={() => {
          setShown(null);
        }}
      />
    </PageFrame>
  );
};

export default ReservationsPage;
