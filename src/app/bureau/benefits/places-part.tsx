import { dayOf } from '@kernel/day';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { bureau, useWrite } from '../../client';
import { usePages } from '../../client/use-pages';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Confirm } from '../../components/confirm';
import { MoreButton } from '../../components/more-button';
import { QueryView, WriteNote } from '../../components/query-view';
import type { Served } from '../../post/posts';
import type { Answer, Asked } from '../answers';
import type { PartProps } from './benefit-part';
import { PlaceCodePart } from './place-code-part';
import { PlaceForm } from './place-form';
import { clock } from '../../device/clock';

type Place = Answer<'benefitPlaces'>['items'][number];
type PlaceProps = { readonly post: Served; readonly place: Place; readonly mayAct: boolean };

const stepNames = {
  added: '登记',
  confirmed: '核实',
  ended: '停用',
  coded: '做码',
  blocked: '停用码',
} as const;

const factsOf = ({ address, fromDay, untilDay, document, confirmedOn }: Place): string =>
  [
    address ?? '地址未填报',
    `${fromDay} 起${untilDay === null ? '' : `，到 ${untilDay}`}`,
    `依据：${document ?? '待公布'}`,
    confirmedOn === null ? '还没有核实过' : `${confirmedOn} 核实过`,
  ].join(' · ');

const Acts = ({ post, place }: PlaceProps) => {
  const [isEnding, setEnding] = useState(false);
  const confirming = useWrite(
    `confirm-place.${place.id}`,
    (input: Asked<'confirmBenefitPlace'>, requestId) =>
      bureau.confirmBenefitPlace.mutate({ ...input, office: post.office, requestId }),
  );
  const ending = useWrite(`end-place.${place.id}`, (input: Asked<'endBenefitPlace'>, requestId) =>
    bureau.endBenefitPlace.mutate({ ...input, office: post.office, requestId }),
  );
  const close = () => {
    setEnding(false);
  };
  return (
    <>
      <View className="row wrap">
        <Button
          text="今天核实过，还认"
          icon="check"
          kind="line"
          isSmall
          isBusy={confirming.pending}
          label={`${place.name}今天核实过，还认`}
          onPress={() => void confirming.run({ place: place.id, day: dayOf(clock.now()) })}
        />
        <Button
          text="停用"
          kind="line"
          isSmall
          label={`停用${place.name}`}
          onPress={() => {
            setEnding(true);
          }}
        />
      </View>
      <WriteNote
        refusal={confirming.refusal ?? ending.refusal}
        fault={confirming.fault ?? ending.fault}
      />
      <Confirm
        isOpen={isEnding}
        title={`停用${place.name}？`}
        yes="停用"
        isBusy={ending.pending}
        onYes={() => void ending.run({ place: place.id }).then(close)}
        onNo={close}
      >
        <View>从今天起不再列给居民。用过的次数和反映都留着，谁停的也记着。</View>
      </Confirm>
    </>
  );
};

const PlaceRow = (props: PlaceProps) => {
  const { place, mayAct } = props;
  return (
    <View className="benefit-place num">
      <View className="row between wrap">
        <View className="h">{place.name}</View>
        {place.endedOn === null ? null : <Chip kind="mute" text={`${place.endedOn} 停用`} />}
        {place.reported > 0 ? (
          <Chip kind="warn" text={`不认 ${String(place.reported)} 次`} />
        ) : null}
      </View>
      <View className="s14 mist parts">{factsOf(place)}</View>
      {place.steps.length === 0 ? null : (
        <View className="s14 mist parts">
          {place.steps
            .map(({ kind, day, called }) => `${stepNames[kind]} ${day} ${called ?? ''}`)
            .join('；')}
        </View>
      )}
      {mayAct && place.endedOn === null ? (
        <>
          <Acts {...props} />
          <PlaceCodePart post={props.post} place={place} />
        </>
      ) : null}
    </View>
  );
};

const mayKeep = ({ roles }: Served): boolean =>
  roles.includes('reviewer') || roles.includes('admin');

/** The places of a benefit: when each was last confirmed, and the acts that are logged. */
export const PlacesPart = ({ post, benefit, isLive }: PartProps) => {
  const [isAdding, setAdding] = useState(false);
  const reading = usePages(['benefit-places', post.office, benefit], (cursor) =>
    bureau.benefitPlaces.query({
      ...{ office: post.office, benefit },
      ...(cursor === undefined ? {} : { cursor }),
    }),
  );
  const mayAct = mayKeep(post) && isLive;
  return (
    <View className="stack">
      <QueryView reading={reading}>
        {(pages) => (
          <View>
            {pages.items.length === 0 ? <View className="mist">还没有公布在哪里能用。</View> : null}
            {pages.items.map((place) => (
              <PlaceRow key={place.id} post={post} place={place} mayAct={mayAct} />
            ))}
            <MoreButton pages={pages} text="再看别处" />
          </View>
        )}
      </QueryView>
      {mayAct && !isAdding ? (
        <Button
          text="登记一个地方"
          icon="plus"
          onPress={() => {
            setAdding(true);
          }}
        />
      ) : null}
      {isAdding ? (
        <PlaceForm
          post={post}
          benefit={benefit}
          onDone={() => {
            setAdding(false);
          }}
        />
      ) : null}
    </View>
  );
};
