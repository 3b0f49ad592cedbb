import { dayOf } from '@kernel/day';
import { inFours, parseScanCode } from '@kernel/scan-code';
import { slipWords } from '@kernel/slip-no';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { boundWords } from '../../components/bound-words';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ChoiceField } from '../../components/choice-field';
import { Choices } from '../../components/choices';
import { Field } from '../../components/field';
import { KeyValue } from '../../components/key-value';
import { Notice } from '../../components/notice';
import { QueryView, WriteNote } from '../../components/query-view';
import { ScanButton } from '../../components/scan-button';
import type { Served } from '../../post/posts';
import { calledOf } from '../pieces/words';
import '../pieces/preview.scss';
import { scanWords } from '../reading/scan-words';
import { bookPreview, bookSent } from './slip-words';
import { useBooking, type Booking, type SlipSeen } from './use-slips';
import { clock } from '../../device/clock';

const slipIn = (text: string): string => {
  const code = parseScanCode(text);
  return code?.kind === 'slip' ? slipWords(code.body) : text;
};

const Numbers = ({ booking, isLive }: { readonly booking: Booking; readonly isLive: boolean }) => (
  <View className="stack">
    <Field
      label="记事单号"
      value={booking.slip}
      maxLength={14}
      placeholder="单上的 10 位"
      onChange={booking.setSlip}
    />
    <ScanButton
      text="扫单上的码"
      words={scanWords('扫记事单上的码')}
      isSmall
      isOff={!isLive}
      onRead={(text) => {
        booking.setSlip(slipIn(text));
      }}
    />
    <Field
      label="存折号"
      kind="number"
      value={booking.passbook}
      maxLength={14}
      placeholder="0903 开头，12 位"
      hint="单上只写了名字的，先在窗口查到这一户的存折号。"
      onChange={booking.setPassbook}
    />
  </View>
);

const Done = ({ booking }: { readonly booking: Booking }) => {
  const { booked } = booking;
  if (booked === null) return null;
  const what =
    booked.status === 'approved'
      ? `${booked.called}记上 ${String(booked.points)} 分`
      : `${booked.called}已报上，等另一位同事在待办里核准`;
  return (
    <Notice icon="ok">
      <View className="b num">{what}</View>
      <View className="s14 num">{`凭记事单 No. ${slipWords(booked.slip)}`}</View>
    </Notice>
  );
};

const headsUpTo = (most: number) =>
  Array.from({ length: most }, (_, at) => ({ key: String(at + 1), text: `${String(at + 1)} 人` }));

type ActProps = {
  readonly seen: SlipSeen;
  readonly booking: Booking;
  readonly isLive: boolean;
};

const ActForm = ({ seen, booking, isLive }: ActProps) => {
  const [rule, setRule] = useState<string | null>(null);
  const [day, setDay] = useState<string>(() => dayOf(clock.now()));
  const [heads, setHeads] = useState(1);
  const sent = bookSent(seen, { rule, day, heads });
  const chosen = seen.rules.find(({ id }) => id === (seen.rule ?? rule));
  const headsMax = chosen?.headsMax ?? null;
  const called = calledOf(seen.home?.called ?? null);
  const lacks = isLive ? (typeof sent === 'string' ? sent : null) : '离线，不能记分';
  return (
    <View className="stack">
      <KeyValue name="哪一户">{`${called}　${inFours(seen.home?.passbookNo ?? '')}`}</KeyValue>
      {seen.rule === null ? (
        <ChoiceField
          label="单上写的是哪件事"
          choices={seen.rules.map(({ id, title, points }) => ({
            ...{ key: id, text: `${title} +${String(points)}` },
          }))}
          chosen={rule}
          onChoose={setRule}
        />
      ) : (
        <KeyValue name="做了什么">{seen.title ?? ''}</KeyValue>
      )}
      <Field
        label="哪天做的"
        value={day}
        maxLength={10}
        hint={`照单上写的填，${seen.earliest} 起才算。`}
        onChange={setDay}
      />
      {headsMax === null ? null : (
        <Choices
          label="几个人"
          options={headsUpTo(headsMax)}
          chosen={String(heads)}
          onChoose={(key) => {
            setHeads(Number(key));
          }}
        />
      )}
      {typeof sent === 'string' || chosen === undefined ? null : (
        <View className="act-preview num">
          {boundWords(bookPreview(called, chosen.title, sent.day))}
        </View>
      )}
      <WriteNote refusal={booking.posting.refusal} fault={booking.posting.fault} />
      <Button
        id="slip-book"
        text={lacks ?? '名字和签名都对，记上'}
        isOff={lacks !== null}
        isBusy={booking.posting.pending}
        onPress={() => {
          if (typeof sent !== 'string') booking.book(sent, called);
        }}
      />
    </View>
  );
};

/** A slip that was brought: its number and the passbook's, what stands on it, then the booking. */
export const BookPart = ({ post, isLive }: { readonly post: Served; readonly isLive: boolean }) => {
  const booking = useBooking(post);
  return (
    <Card>
      <View className="stack-4">
        <Done booking={booking} />
        <Numbers booking={booking} isLive={isLive} />
        {booking.isWhole ? (
          <QueryView reading={booking.reading} skeleton="rows">
            {(seen) => <ActForm key={seen.serial} seen={seen} booking={booking} isLive={isLive} />}
          </QueryView>
        ) : (
          <View className="mist">两个号码都填好，这里显示是哪一户、印的是哪件事。</View>
        )}
      </View>
    </Card>
  );
};
