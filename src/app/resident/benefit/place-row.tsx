import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Confirm } from '../../components/confirm';
import { Field } from '../../components/field';
import { ListRow } from '../../components/list-row';
import { WriteNote } from '../../components/query-view';
import { maps } from '../../device/map';
import type { Benefit } from '../reading/answers';
import './benefit.scss';
import { useReporting } from './use-benefit';

type Place = Benefit['places'][number];
type Props = { readonly place: Place; readonly canReport: boolean };

const noteOf = ({ address, confirmedOn, untilDay, document }: Place): string =>
  [
    address ?? '地址未填报',
    confirmedOn === null ? '还没有核实过' : `${confirmedOn} 核实过`,
    ...(untilDay === null ? [] : [`到 ${untilDay}`]),
    `依据：${document ?? '待公布'}`,
  ].join(' · ');

const Map = ({ place }: { readonly place: Place }) => {
  const { lat, lon, name, address } = place;
  const { open } = maps;
  if (open === null || lat === null || lon === null) return null;
  return (
    <Button
      text="看地图"
      icon="map"
      kind="line"
      isSmall
      label={`在地图上看${name}`}
      onPress={() => {
        open({ lat, lon, name, address: address ?? '' });
      }}
    />
  );
};

const Report = ({ place, onClose }: { readonly place: Place; readonly onClose: () => void }) => {
  const [reason, setReason] = useState('');
  const { run, pending, refusal, fault } = useReporting(place.id);
  const said = reason.trim();
  const send = async () => {
    const done = await run({ place: place.id, ...(said.length < 2 ? {} : { reason: said }) });
    if (done !== undefined) onClose();
  };
  return (
    <Confirm
      isOpen
      title={`${place.name}今天没有认？`}
      yes="告诉主管单位"
      isBusy={pending}
      onYes={() => void send()}
      onNo={onClose}
    >
      <View>主管单位只看到地方、日子和你写的话，看不到是谁说的。</View>
      <Field
        label="怎么说的（可以不填）"
        value={reason}
        maxLength={100}
        placeholder="例如：说没听过"
        onChange={setReason}
      />
      <WriteNote refusal={refusal} fault={fault} />
    </Confirm>
  );
};

/** A place that honours the benefit: where it is, when it was last confirmed, and the way to object. */
export const PlaceRow = ({ place, canReport }: Props) => {
  const [isAsking, setAsking] = useState(false);
  return (
    <View className="place">
      <ListRow
        icon="pin"
        title={place.name}
        note={noteOf(place)}
        isMarkBelow
        {...(place.isReported ? { end: <Chip text="今天反映过" kind="mute" /> } : {})}
      />
      <View className="place-acts">
        <Map place={place} />
        {canReport && !place.isReported ? (
          <Button
            text="这里不认"
            icon="warn"
            kind="line"
            isSmall
            label={`${place.name}不认这项待遇`}
            onPress={() => {
              setAsking(true);
            }}
          />
        ) : null}
      </View>
      {isAsking ? (
        <Report
          place={place}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </View>
  );
};
