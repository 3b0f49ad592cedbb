import { View } from '@tarojs/components';
import { useState } from 'react';
import { office } from '../../client';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import { KeptPicture } from '../../components/kept-picture';
import type { Waiting } from '../answers';
import type { Served } from '../../post/posts';
import { DecidePart } from './decide-part';
import { ObjectionPart } from './objection-part';
import { PhotoDecide } from './photo-decide';
import { PickupPart } from './pickup-part';
import { WaitingFacts } from './waiting-facts';
import './worklist.scss';

type DoingProps = {
  readonly post: Served;
  readonly item: Waiting;
  readonly isLive: boolean;
  readonly onDone: (words: string) => void;
};
type Props = Omit<DoingProps, 'onDone'> & { readonly onHousehold: () => void };

const Doing = ({ post, item, isLive, onDone }: DoingProps) => {
  const { kind } = item;
  if (kind === 'pickups') return <PickupPart post={post} isLive={isLive} />;
  if (kind === 'questions') {
    return <ObjectionPart post={post} item={item} isLive={isLive} onDone={onDone} />;
  }
  if (kind === 'claims' && item.isPhoto) {
    const claim = { ...item, kind };
    return <PhotoDecide post={post} item={claim} isLive={isLive} onDone={onDone} />;
  }
  return <DecidePart post={post} item={{ ...item, kind }} isLive={isLive} onDone={onDone} />;
};

/** The picture that came with a typed reading. */
const MeterPicture = ({ post, item: { id, picture } }: Pick<DoingProps, 'post' | 'item'>) =>
  picture === null ? null : (
    <KeptPicture
      id={picture}
      title="水表的照片"
      isOpen
      ask={() => office.claimPicture.query({ office: post.office, claim: id, picture })}
    />
  );

/** One thing that waits: what it is, the decision about it, and the way to its household. */
export const WaitingDetail = ({ onHousehold, ...props }: Props) => {
  const [told, setTold] = useState<string | null>(null);
  return (
    <Card>
      <View className="stack">
        <WaitingFacts item={props.item} />
        <MeterPicture post={props.post} item={props.item} />
        {told === null ? (
          <Doing {...props} onDone={setTold} />
        ) : (
          <View className="decide-told num" {...{ role: 'status' }}>
            <Icon name="ok" />
            {told}
          </View>
        )}
        <Button text="看这一户的存折" kind="line" icon="book" isSmall onPress={onHousehold} />
      </View>
    </Card>
  );
};
