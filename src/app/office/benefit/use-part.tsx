import type { BenefitPlaceId } from '@kernel/ids';
import { clockOf } from '@kernel/day';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { office, useWrite } from '../../client';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ChoiceField } from '../../components/choice-field';
import { KeyValue } from '../../components/key-value';
import { WriteNote } from '../../components/query-view';
import type { Served } from '../../post/posts';
import type { Answer, Asked } from '../answers';

type Seen = Answer<'readBenefit'>;
type Props = {
  readonly post: Served;
  readonly code: string;
  readonly seen: Seen;
  /** It was kept; the code is dead from now on, so it is not read again. */
  readonly onUsed: () => void;
};

const here = 'here';

/** What is shown, where it was used, and the one act that keeps it. */
export const UsePart = ({ post, code, seen, onUsed }: Props) => {
  const [place, setPlace] = useState<string>(here);
  const using = useWrite('use-benefit', (input: Asked<'useBenefit'>, requestId) =>
    office.useBenefit.mutate({ ...input, office: post.office, requestId }),
  );
  const chosen: BenefitPlaceId | undefined = seen.places.find(({ id }) => id === place)?.id;
  const use = async () => {
    const done = await using.run({ code, ...(chosen === undefined ? {} : { place: chosen }) });
    if (done !== undefined) onUsed();
  };
  return (
    <Card title={seen.title}>
      <View className="stack">
        <View className="num">
          <KeyValue name="哪一级起">{seen.levelName}</KeyValue>
          <KeyValue name="哪个单位">{seen.issuingOffice}</KeyValue>
          <KeyValue name="依据">{seen.document ?? '待公布'}</KeyValue>
          <KeyValue name="码有效到">{clockOf(new Date(seen.until))}</KeyValue>
        </View>
        <ChoiceField
          label="在哪里用的"
          choices={[
            { key: here, text: post.officeName },
            ...seen.places.map(({ id, name }) => ({ key: String(id), text: name })),
          ]}
          chosen={place}
          onChoose={setPlace}
        />
        <WriteNote refusal={using.refusal} fault={using.fault} />
        <Button
          id="use-benefit"
          text="用了，记一次"
          kind="cta"
          icon="check"
          isBusy={using.pending}
          onPress={() => void use()}
        />
      </View>
    </Card>
  );
};
