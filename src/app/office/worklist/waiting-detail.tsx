import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import type { Waiting } from '../answers';
import type { Served } from '../pieces/posts';
import { DecidePart } from './decide-part';
import { PickupPart } from './pickup-part';
import { WaitingFacts } from './waiting-facts';
import './worklist.scss';

type Props = {
  readonly post: Served;
  readonly item: Waiting;
  readonly isLive: boolean;
  readonly onDone: () => void;
};

const Doing = ({
  post,
  item,
  isLive,
  onDone,
}: Omit<Props, 'onDone'> & { readonly onDone: (words: string) => void }) => {
  const { kind } = item;
  if (kind === 'pickups') return <PickupPart post={post} isLive={isLive} />;
  return <DecidePart post={post} item={{ ...item, kind }} isLive={isLive} onDone={onDone} />;
};

/** One thing that waits: what it is, and the decision about it. */
export const WaitingDetail = ({ post, item, isLive, onDone }: Props) => {
  const [told, setTold] = useState<string | null>(null);
  return (
    <Card>
      <View className="stack">
        <WaitingFacts item={item} />
        {told === null ? (
          <Doing
            post={post}
            item={item}
            isLive={isLive}
            onDone={(words) => {
              setTold(words);
              onDone();
            }}
          />
        ) : (
          <View className="decide-told num" {...{ role: 'status' }}>
            <Icon name="ok" />
            {told}
          </View>
        )}
      </View>
    </Card>
  );
};
